/** For each rule a bad piece of a diagram, what the rule says about it, and the good piece about which it says nothing. */
const flow = (id, from, to, inner = '') =>
  `<sequenceFlow id="${id}" name="x" sourceRef="${from}" targetRef="${to}">${inner}</sequenceFlow>`;
const when = (text) => `<conditionExpression xsi:type="bpmn:tFormalExpression">${text}</conditionExpression>`;
const extension = (inner) => `<extensionElements>${inner}</extensionElements>`;
const command = (id, more = '') => `<serviceTask id="${id}" camunda:type="external" camunda:topic="erp.send-order" ${more} />`;
const java = (id) => `<serviceTask id="${id}" camunda:delegateExpression="\${${id}Task}" />`;
const split = (name, answers, byDefault = '') =>
  `<exclusiveGateway id="g" name="${name}" ${byDefault} /><endEvent id="a" /><endEvent id="b" />${answers}`;
const wait = (id, what) => `<intermediateCatchEvent id="${id}"><${what}EventDefinition /></intermediateCatchEvent>`;
const called = (id, version) =>
  `<callActivity id="${id}" calledElement="p" camunda:calledElementBinding="version" camunda:calledElementVersion="${version}" />`;
const atMost = (many) =>
  extension(`<camunda:properties><camunda:property name="atMost" value="${many}" /></camunda:properties>`);
const steps = (count) => Array.from({ length: count }, (_, at) => `<userTask id="t${at}" />`).join('');

module.exports = [
  { rule: 'id',
    bad: '<userTask id="Activity_0x1" /><endEvent id="end_Sent" /><task id="task_idle" />',
    says: [
      'Activity_0x1: The id must be user_ and words in lowerCamel, like user_orderSent',
      'end_Sent: The id must be end_ and words in lowerCamel, like end_orderSent',
      'task_idle: Nothing here executes this kind of step: make it a service, user, rule or call activity',
    ],
    good: '<userTask id="user_checkPallet" /><endEvent id="end_palletChecked" />' },
  { rule: 'id', whole: true,
    bad: '<process id="Process_0x1" /><message id="Message_1" />',
    says: [
      'Process_0x1: The process key must be a noun in lowerCamel, like purchaseOrder',
      'Message_1: The id must be message_ and words in lowerCamel, like message_orderSent',
    ],
    good: '<process id="purchaseOrder" /><message id="message_goodsReceived" />' },
  { rule: 'process-header', whole: true,
    bad: '<process id="p" name="P" isExecutable="true" />',
    says: ['p: The process lacks a documentation that says what it is for, a version tag, a time to live of its history'],
    good: `<process id="p" name="P" isExecutable="true" camunda:versionTag="1.0" camunda:historyTimeToLive="P365D">
      <documentation>Shows a process.</documentation></process>` },
  { rule: 'step-name',
    bad: '<userTask id="a" name="approval" /><subProcess id="b" />',
    says: ['a: "approval" must be a verb and an object, like "Send order"', 'b: The sub-process has no name'],
    good: '<userTask id="a" name="Give approval" /><subProcess id="b" name="Await answer" />' },
  { rule: 'gateway-question',
    bad: split('Check', flow('yes', 'g', 'a') + '<sequenceFlow id="no" sourceRef="g" targetRef="b" />'),
    says: [
      'g: The gateway must ask a question, like "Approved?"',
      'no: The line must carry the answer to the question of its gateway',
    ],
    good: split('Approved?', flow('yes', 'g', 'a') + flow('no', 'g', 'b')) },
  { rule: 'gateway-one-word',
    bad: split('Small?', flow('yes', 'g', 'a', when('${amountMinor &lt; 5000}')) + flow('no', 'g', 'b')),
    says: [
      'g: One of the lines must be the default, or a word that nobody thought of ends in an incident',
      "yes: The condition must compare one variable with one word, like ${approvalRoute == 'AUTO'}; "
        + 'a second comparison means that a table lacks a rule',
    ],
    good: split('Small?', flow('yes', 'g', 'a', when("${approvalRoute == 'AUTO'}")) + flow('no', 'g', 'b'), 'default="no"') },
  { rule: 'binding',
    bad: `<businessRuleTask id="a" camunda:decisionRef="t" />${called('c', '3')}
      <userTask id="b" camunda:formRef="f" camunda:formRefBinding="latest" />`,
    says: [['a', 'table'], ['b', 'form'], ['c', 'called process']].map(([id, word]) =>
      `${id}: The ${word} must have the binding deployment, or version with a \${...Version} from the start`),
    good: `<businessRuleTask id="a" camunda:decisionRef="t" camunda:decisionRefBinding="deployment" />
      ${called('c', '\${approvalVersion}')}` },
  { rule: 'user-task',
    bad: '<userTask id="a" camunda:assignee="ada" />',
    says: [
      'a: The task lacks the role that does it (Candidate groups), a due date, a form',
      'a: A task is for a role, never for a person: people change',
    ],
    good: '<userTask id="a" camunda:candidateGroups="buyer" camunda:dueDate="${due}" camunda:formRef="f" />' +
      '<userTask id="b" camunda:assignee="${requester}" camunda:dueDate="${due}" camunda:formRef="f" />' },
  { rule: 'command',
    bad: '<serviceTask id="a" camunda:type="external" camunda:topic="createOrder" />',
    says: ['a: The topic must be <system>.<verb>-<object>, like erp.create-purchase-order'],
    good: command('a') },
  { rule: 'no-code',
    bad: `<scriptTask id="a" /><serviceTask id="b" camunda:expression="\${orders.send()}" />
      <userTask id="c">${extension('<camunda:taskListener event="create" expression="${x}" />')}</userTask>
      <endEvent id="d">${extension('<camunda:executionListener event="start" expression="${orders.close()}" />')}</endEvent>`,
    says: [
      'a: No script here: a table decides, a Java task has effects',
      'b: The step must be a command (external) or name its Java task as delegate expression, like ${sendOrderTask}',
      'c: No task listener here: what a task needs is prepared by the step before it',
      "d: Only an end event may have a listener, and only to note one word: ${execution.setVariable('outcome', 'DONE')}",
    ],
    good: java('send') + `<endEvent id="d">${extension(
      '<camunda:executionListener event="start" expression="${execution.setVariable(\'outcome\', \'DONE\')}" />')}</endEvent>` },
  { rule: 'async-after',
    bad: command('a') + flow('f', 'a', 'g') + '<exclusiveGateway id="g" />' + flow('h', 'g', 'c') + java('c'),
    says: ['a: The step needs "Asynchronous after": a table or a Java task follows it'],
    good: command('a', 'camunda:asyncAfter="true"') + flow('f', 'a', 'c') + java('c')
      + command('d') + flow('h', 'd', 'e') + '<userTask id="e" />' },
  { rule: 'async-after', whole: true,
    bad: `<escalation id="gone" escalationCode="GONE" /><process id="p">
      <subProcess id="s"><userTask id="a" />${flow('f', 'a', 'e')}
      <endEvent id="e"><escalationEventDefinition escalationRef="gone" /></endEvent></subProcess>
      <boundaryEvent id="x" attachedToRef="s"><escalationEventDefinition escalationRef="gone" /></boundaryEvent>
      ${flow('h', 'x', 'b')}${java('b')}</process>`,
    says: ['a: The step needs "Asynchronous after": a table or a Java task follows it'],
    good: `<process id="p"><subProcess id="s"><userTask id="a" />${flow('f', 'a', 'e')}<endEvent id="e" />
      <endEvent id="t"><terminateEventDefinition /></endEvent></subProcess>${flow('h', 's', 'b')}${java('b')}</process>` },
  { rule: 'wait-has-timer',
    bad: `<subProcess id="s">${wait('a', 'message')}</subProcess><receiveTask id="b" />`,
    says: ['a', 'b'].map((id) => `${id}: The wait has no timer: put one beside it, or on the sub-process around it`),
    good: `<subProcess id="s">${wait('a', 'message')}</subProcess>
      <boundaryEvent id="t" attachedToRef="s"><timerEventDefinition /></boundaryEvent>
      <subProcess id="u">${wait('b', 'message')}${wait('c', 'timer')}</subProcess>` },
  { rule: 'public-name', whole: true,
    bad: '<message id="a" name="OrderReceived" /><error id="b" errorCode="refused" />',
    says: [
      'a: The message must be named <thing>.<past participle>, like purchase-order.acknowledged',
      'b: The code must be SUBJECT_PAST_PARTICIPLE, like ORDER_REFUSED',
    ],
    good: '<message id="a" name="goods.received" /><escalation id="b" escalationCode="SUPPLIER_GIVEN_UP" />' },
  { rule: 'call-key',
    bad: '<callActivity id="a" calledElement="p" />',
    says: ['a: The called process must get the business key (Business key: #{execution.processBusinessKey})'],
    good: `<callActivity id="a" calledElement="p">
      ${extension('<camunda:in businessKey="#{execution.processBusinessKey}" />')}</callActivity>` },
  { rule: 'no-parallel-items',
    bad: '<userTask id="a"><multiInstanceLoopCharacteristics /></userTask>' +
      `<userTask id="b">${atMost(6)}<multiInstanceLoopCharacteristics /></userTask>`,
    says: ['a', 'b'].map((id) =>
      `${id}: Run the items one after the other (three horizontal bars), or make one task for the whole batch; ` +
        'where there are never more than 5, say so in the extension property atMost'),
    good: '<userTask id="a"><multiInstanceLoopCharacteristics isSequential="true" /></userTask>' +
      `<userTask id="b">${atMost(5)}<multiInstanceLoopCharacteristics /></userTask>` },
  { rule: 'diagram-size',
    bad: steps(21),
    says: ['p: 21 activities and events are more than a reader can follow (20): call another process'],
    good: steps(19) + `<subProcess id="s">${steps(20).replaceAll('"t', '"u')}</subProcess>` },
];
