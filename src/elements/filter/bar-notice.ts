/** A sentence beside the count of the filter bar, with a button where trying again may help. The next one takes its place. */
export function showNotice(sentence: string, again: (() => void) | null): void {
  hideNotice();
  const place = document.querySelector('filter-bar .chosen');
  if (!place) return;
  const line = document.createElement('span');
  line.className = 'state notice';
  line.role = again ? 'alert' : 'status';
  line.textContent = sentence;
  if (again) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'again';
    button.textContent = 'Try again';
    button.addEventListener('click', again);
    line.append(' ', button);
  }
  place.append(line);
}

/** Takes the sentence away. */
export function hideNotice(): void {
  document.querySelector('filter-bar .notice')?.remove();
}
