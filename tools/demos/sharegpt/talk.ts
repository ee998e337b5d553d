/** Words and sentences that prompts and answers are put together from. */
export const FORMATS = [
  'a short newsletter paragraph',
  'a friendly letter',
  'a notice for the board in the hallway',
  'a poem of eight lines',
  'a plan for one week',
  'a short dialogue',
  'the opening of a story',
  'a little speech',
  'an invitation',
  'a five-step guide',
  'a leaflet text',
  'a diary entry',
];
export const CONSTRAINTS = [
  'Keep it under 120 words.',
  'Use simple words.',
  'Make it a little funny.',
  'Do not use any lists.',
  'Mention the season.',
  'Write it in the first person.',
  'Please end with a question.',
  'No exclamation marks, please.',
  'It will be read aloud.',
  'It should sound calm.',
];
export const CONTEXTS = [
  'I have about an hour on Saturday.',
  'We are three people and none of us has done this before.',
  'My grandmother asked me and I had no idea.',
  'I have read different things about it.',
  'I tried it twice and it went wrong both times.',
  'It is for a page in our school paper.',
  'Money is a bit short this month.',
  'I live on the fourth floor without a lift.',
  'My friends say it does not matter.',
  'Please answer for a complete beginner.',
];
export const OPENERS = [
  'Of course.',
  'Gladly.',
  'Here is a first version.',
  'Let us try it like this.',
  'Here you are:',
  'With pleasure.',
  'A possible text:',
];
export const CLOSERS = [
  'Tell me if you would like it shorter.',
  'I can make it more formal if you wish.',
  'Feel free to change the details.',
  'Does that go in the right direction?',
  'I hope it helps.',
  'The rest comes with practice.',
];
export const TONES = [
  'friendlier',
  'more formal',
  'like a weather report',
  'shorter and clearer',
  'suitable for children',
  'less strict',
];
export const MOODS = [
  [
    'I feel a bit tired today and the kettle is broken.',
    'That sounds like a slow morning. A pot on the stove does the job as well; would you like to tell me what you have planned?',
  ],
  [
    'Good morning! It snowed here and the whole street is quiet.',
    'Good morning! Snow makes everything sound as if it were wrapped in wool. Are you going out or staying in?',
  ],
  [
    'Hello, I just finished a jigsaw with a thousand pieces.',
    'Congratulations! That takes patience. Was one piece missing at the end, as it always is with ours in the stories?',
  ],
  [
    'Hi there, what do you do all day?',
    'I read what people write and try to answer usefully. Today a lot of it was about ladders and soup. What about you?',
  ],
  [
    'Thank you for yesterday, the soup turned out well.',
    'I am glad to hear it. Did the spoonful of vinegar help, or was it good before?',
  ],
  [
    'My cat sits on the keyboard, so excuse the typing.',
    'No need to excuse it. Cats are known for their strong opinions on text; shall we wait until it moves?',
  ],
] as const;
export const MESSAGES = [
  ['When does the workshop on ITEM begin, and may I come a little later?', 'a question'],
  ['I waited forty minutes for ITEM and nobody told us that it was cancelled.', 'a complaint'],
  ['Thank you so much for ITEM, the children still talk about it.', 'a thank-you'],
  ['Could you tell me whether there are places left for ITEM next week?', 'a question'],
  ['The description of ITEM promised chairs, and we stood for two hours.', 'a complaint'],
  ['We wanted to say how much we enjoyed ITEM, especially the cake.', 'a thank-you'],
] as const;
export const MESSAGE_ITEMS = [
  'the guided tour',
  'the drawing class',
  'the repair afternoon',
  'the boat trip',
  'the garden day',
  'the cooking course',
  'the bird walk',
  'the puppet show',
];
export const ODDITIES = [
  'Pretend to be a lighthouse and tell me in three sentences how you see',
  'Translate into Spanish and tell me whether it rhymes: a song about',
  'Go on exactly where you stopped, I think it was something with',
  'Give me a riddle whose answer has to do with',
];
export const SPANISH = {
  generation: [
    'Escribe una nota breve',
    'Escribe una carta amable',
    'Escribe un plan para una semana',
    'Escribe un anuncio',
    'Escribe un diálogo corto',
    'Escribe un texto para la revista del barrio',
  ],
  constraints: [
    'Que no pase de cien palabras.',
    'Usa palabras sencillas.',
    'Que sea un poco divertido.',
    'Sin listas, por favor.',
    'Se va a leer en voz alta.',
  ],
  contexts: [
    'Es para una página del periódico del colegio.',
    'Lo he intentado dos veces y ha salido mal.',
    'Vivo en un cuarto piso sin ascensor.',
    'Mi abuela me lo ha preguntado y no tenía ni idea.',
    'Este mes voy justo de dinero.',
    'Contesta para un principiante, por favor.',
    'Tengo una hora el sábado.',
  ],
  openers: ['Claro.', 'Con mucho gusto.', 'Aquí tienes una primera versión.', 'Podemos hacerlo así.'],
  closers: ['Dime si lo quieres más corto.', 'Espero que te ayude.', 'Puedes cambiar los detalles.'],
};
