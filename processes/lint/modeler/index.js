/** What Camunda Modeler loads when this folder lies among its plugins; `npm run modeler` makes client.js. */
module.exports = { name: 'Backroom rules', script: './client.js' };
