// What Camunda's webapps load as their configuration: Camunda's own, the way to the one login page,
// for whoever signs out or whose session has ended, and Tasklist sorted by the time that is left.
const leave = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login?left');
  }
};
window.addEventListener('hashchange', leave);
window.addEventListener('popstate', leave);
leave();

// Tasklist takes its order from the address, and would else show what was created last.
const [route, search] = window.location.hash.split('?');
const query = new URLSearchParams(search);
if (window.location.pathname.includes('/tasklist/') && !query.has('sorting')) {
  query.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  window.history.replaceState(null, '', `${route || '#/'}?${query}`);
}

export default {
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
