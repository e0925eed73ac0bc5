const { BpmnModdle } = require('bpmn-moddle');
const { Linter } = require('bpmnlint');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const HEAD = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test" PLATFORM>`;
const PLATFORM = 'modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0"';

/** What one rule says about a piece of a diagram: "id: message". Names without a prefix are BPMN's. */
module.exports = async function lint(rule, piece, platform = PLATFORM) {
  const prefixed = piece.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, '<$1bpmn:');
  const xml = `${HEAD.replace('PLATFORM', platform)}${prefixed}</bpmn:definitions>`;
  const { rootElement, elementsById, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  if (warnings.length) {
    throw new Error(warnings.map((warning) => warning.message).join('\n'));
  }
  for (const flow of Object.values(elementsById).filter((element) => element.$type === 'bpmn:SequenceFlow')) {
    flow.sourceRef.get('outgoing').push(flow);
  }
  const resolver = { resolveRule: () => require(`../rules/${rule}`) };
  const reports = await new Linter({ resolver, config: { rules: { [`backroom/${rule}`]: 'error' } } }).lint(rootElement);
  return Object.values(reports).flat().map(({ id, message }) => `${id}: ${message}`);
};
