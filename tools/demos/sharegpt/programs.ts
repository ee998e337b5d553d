/** Small programming tasks: what is asked for and an answer per language. `NAME` is a word of the person who asks. */
export const TASKS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'counts how often each word occurs in a text called NAME',
    {
      Python:
        'from collections import Counter\n\ndef count_words(NAME):\n    return Counter(NAME.lower().split())',
      JavaScript:
        'function countWords(NAME) {\n  const counts = {};\n  for (const word of NAME.toLowerCase().split(/\\s+/)) counts[word] = (counts[word] ?? 0) + 1;\n  return counts;\n}',
    },
  ],
  [
    'returns the three largest numbers of a list called NAME',
    {
      Python: 'def three_largest(NAME):\n    return sorted(NAME, reverse=True)[:3]',
      JavaScript: 'function threeLargest(NAME) {\n  return [...NAME].sort((a, b) => b - a).slice(0, 3);\n}',
    },
  ],
  [
    'removes repeated entries from a list called NAME and keeps the order',
    {
      Python: 'def without_repeats(NAME):\n    return list(dict.fromkeys(NAME))',
      JavaScript: 'function withoutRepeats(NAME) {\n  return [...new Set(NAME)];\n}',
    },
  ],
  [
    'adds up the column price in a table called NAME for every month',
    {
      SQL: "SELECT date_trunc('month', day) AS month, sum(price) AS total\nFROM NAME\nGROUP BY month\nORDER BY month;",
      Python: "def by_month(NAME):\n    return NAME.groupby(NAME['day'].dt.to_period('M'))['price'].sum()",
    },
  ],
  [
    'finds all rows of the table NAME whose title is missing',
    {
      SQL: "SELECT *\nFROM NAME\nWHERE title IS NULL OR trim(title) = '';",
      Python: "def without_title(NAME):\n    return NAME[NAME['title'].fillna('').str.strip() == '']",
    },
  ],
  [
    'turns a date such as 2026-02-20 in the variable NAME into the name of the weekday',
    {
      Python:
        "from datetime import date\n\ndef weekday(NAME):\n    return date.fromisoformat(NAME).strftime('%A')",
      JavaScript:
        "function weekday(NAME) {\n  return new Date(NAME).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });\n}",
    },
  ],
];

export const TASK_NAMES = [
  'entries',
  'orders',
  'plants',
  'visits',
  'books',
  'trips',
  'notes',
  'bookings',
  'lines',
  'samples',
];
export const TASK_REASONS = [
  'Please keep it short, I am a beginner.',
  'It should also work for an empty one.',
  'I would like to understand each line.',
  'It is for a small tool at our library.',
  'No extra packages, please.',
];
