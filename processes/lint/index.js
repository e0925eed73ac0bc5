const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const names = readdirSync(join(__dirname, 'rules'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replace(/\.js$/, ''));

/** Every file in rules/ is a rule, and every rule is an error. */
module.exports = {
  rules: Object.fromEntries(names.map((name) => [name, `./rules/${name}`])),
  configs: {
    all: { rules: Object.fromEntries(names.map((name) => [name, 'error'])) },
  },
};
