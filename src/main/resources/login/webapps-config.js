// What Camunda's webapps load as their configuration: Camunda's own, and the way to the one login
// page, for whoever signs out or whose session has ended.
const leave = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login?left');
  }
};
window.addEventListener('hashchange', leave);
window.addEventListener('popstate', leave);
leave();

export default {
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
