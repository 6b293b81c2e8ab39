// The page of work looks again every few seconds, as long as somebody looks at it and does nothing there.
setInterval(() => {
  const idle = document.activeElement === document.body && !getSelection().toString();
  if (!document.hidden && idle) location.reload();
}, 5000);
