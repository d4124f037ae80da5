// Calls itself for ever: Node counts the stack and gives up.
function deeper() {
  return deeper() + 1;
}
deeper();
