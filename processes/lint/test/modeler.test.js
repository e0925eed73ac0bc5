const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { it } = require('node:test');
const { runInNewContext } = require('node:vm');
const { Linter } = require('bpmnlint');
const { BpmnModdle } = require('bpmn-moddle');
const { rules } = require('..');

const FOLDER = join(__dirname, '..', 'modeler');

it('gives Modeler one script that knows every rule', async () => {
  require('../modeler/pack');
  const window = {};
  runInNewContext(readFileSync(join(FOLDER, require('../modeler').script), 'utf8'), { window });
  const [{ type, plugin }] = window.plugins;

  assert.equal(type, 'lintRules.bpmn');
  assert.deepEqual(Object.keys(plugin.config.rules), Object.keys(rules).map((name) => `backroom/${name}`));

  const definitions = new BpmnModdle().create('bpmn:Definitions', { rootElements: [] });
  definitions.rootElements.push(new BpmnModdle().create('bpmn:Process', { id: 'Process_1' }));
  const reports = await new Linter(plugin).lint(definitions);
  assert.match(reports['backroom/id'][0].message, /lowerCamel/);
  assert.ok(reports['backroom/process-header']);
});
