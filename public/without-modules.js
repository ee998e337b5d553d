// A classic script on purpose: it also runs where the modules of a page do not, and says why the page cannot be filtered.
const isFile = location.protocol === 'file:';

// No file server finds the index.html of a folder here.
if (isFile)
  for (const link of document.querySelectorAll('a[href]'))
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';

addEventListener('load', () => {
  const place = document.querySelector('filter-bar .chosen');
  if (!place || 'scripted' in document.documentElement.dataset) return;
  const line = document.createElement('span');
  line.className = 'state notice';
  line.role = 'status';
  line.textContent = isFile
    ? 'Opened as a file, this page is complete, but it cannot be filtered and cannot open files. Serve its folder: “npm run preview”, or any file server.'
    : 'This page is complete, but it cannot be filtered: its scripts did not come, or came as something else. The server has to send .js files as text/javascript.';
  place.append(line);
});
