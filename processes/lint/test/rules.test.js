const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { rules } = require('..');
const cases = require('./cases');
const lint = require('./lint');

const piece = ({ whole }, xml) => (whole ? xml : `<process id="p">${xml}</process>`);

for (const example of cases) {
  describe(example.rule, () => {
    it('rejects the bad piece and says why', async () => {
      assert.deepEqual((await lint(example.rule, piece(example, example.bad))).sort(), [...example.says].sort());
    });
    it('says nothing about the good piece', async () => {
      assert.deepEqual(await lint(example.rule, piece(example, example.good)), []);
    });
  });
}

describe('the rules', () => {
  it('have a bad piece each', () => {
    assert.deepEqual(new Set(cases.map(({ rule }) => rule)), new Set(Object.keys(rules)));
  });
  it('refuse a diagram for another engine', async () => {
    const cloud = 'modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0"';
    assert.deepEqual(await lint('process-header', '', cloud), [
      'undefined: The diagram must be made for Camunda Platform 7.24.0 (bottom left in Modeler)',
    ]);
  });
});
