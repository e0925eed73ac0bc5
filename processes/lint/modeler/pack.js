const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { rules, configs } = require('..');

const source = (file) => readFileSync(join(__dirname, '..', file), 'utf8');
const asFunction = (file) => `function (module, require) {\n${source(file)}}`;

/** One script for Modeler's window: the rules with what they share, and which of them are on. */
const script = `(function (plugins) {
const load = (define, require) => { const module = {}; define(module, require); return module.exports; };
const shared = load(${asFunction('bpmn.js')});
const rules = {
${Object.entries(rules).map(([name, file]) => `"${name}": ${asFunction(`${file}.js`)}`).join(',\n')}
};
const resolver = {
  resolveRule(pkg, name) {
    if (pkg !== 'bpmnlint-plugin-backroom' || !rules[name]) throw new Error('unknown rule ' + pkg + '/' + name);
    return load(rules[name], () => shared);
  },
  resolveConfig(pkg, name) { throw new Error('unknown config ' + pkg + '/' + name); },
};
const config = { rules: ${JSON.stringify(Object.fromEntries(
    Object.entries(configs.all.rules).map(([name, severity]) => [`backroom/${name}`, severity])))} };
plugins.push({ type: 'lintRules.bpmn', plugin: { config, resolver } });
})(window.plugins = window.plugins || []);
`;

writeFileSync(join(__dirname, 'client.js'), script);
