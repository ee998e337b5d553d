import type { Toxicity } from './intents.ts';

/** One everyday topic: what prompts are about and what answers are put together from. */
export interface Topic {
  readonly key: string;
  readonly lang: 'en' | 'es';
  /** How the topic is named inside a sentence. */
  readonly name: string;
  readonly audience: string;
  readonly tips: readonly string[];
  readonly questions: readonly (readonly [string, string])[];
  /** The toxicity labels that a careful reader may give to an answer on this topic. */
  readonly labels: readonly Toxicity[];
}

export const TOPICS: readonly Topic[] = [
  {
    key: 'balcony garden',
    lang: 'en',
    name: 'a small balcony garden',
    audience: 'people who have never kept a plant',
    tips: [
      'Start with herbs such as chives and mint, because they forgive almost every mistake.',
      'Water early in the morning and stop as soon as it runs out at the bottom.',
      'Put a layer of pebbles under the soil so that the roots do not stand in water.',
      'Turn the pots a little every week, otherwise everything grows towards the wall.',
      'Keep a watering can filled, since water at room temperature is kinder to seedlings.',
      'Tie tall plants to a stick before the first storm and not after it.',
    ],
    questions: [
      [
        'Why do the leaves of my basil turn yellow although I water it daily?',
        'Most likely it gets too much water. Basil likes moist soil but wet roots suffocate, so let the surface dry before you water again.',
      ],
      [
        'Which vegetables can I grow in a box that is only twenty centimetres deep?',
        'Lettuce, radishes, spinach and spring onions do well, because their roots stay shallow. Carrots and tomatoes need more depth.',
      ],
    ],
    labels: [],
  },
  {
    key: 'train travel',
    lang: 'en',
    name: 'long train journeys',
    audience: 'families with two small children',
    tips: [
      'Reserve seats next to the luggage rack so that you can keep an eye on your bags.',
      'Take the connection with the longer change; a missed train costs more than a coffee.',
      'Pack the things you need on board in one small bag that stays at your feet.',
      'Download the timetable before you leave, as the signal is poor in the tunnels.',
      'Walk through the train once at every longer stop and you arrive less stiff.',
      'Bring a pack of cards, because every battery ends before the line does.',
    ],
    questions: [
      [
        'What should I do when I miss my connection because the first train was late?',
        'Go to the information desk or ask the conductor first. With a through ticket you can usually take the next train without paying again.',
      ],
      [
        'Is it better to sit facing forwards or backwards on a train?',
        'For most people it makes no difference. If you tend to feel unwell, sit facing forwards next to the window and look far into the distance.',
      ],
    ],
    labels: [],
  },
  {
    key: 'home cooking',
    lang: 'en',
    name: 'cooking a simple dinner for friends',
    audience: 'students who share a tiny kitchen',
    tips: [
      'Choose a dish that can wait, such as a stew, so that nobody has to be on time.',
      'Chop everything before you turn on the heat and the rest takes care of itself.',
      'Taste twice: once in the middle, when you can still change things, and once at the end.',
      'Put bread and olives on the table first, and hungry guests turn into patient ones.',
      'Cook one dish more than you need and freeze what is left for a busy day.',
      'A spoonful of vinegar rescues a soup that tastes of nothing.',
    ],
    questions: [
      [
        'How can I tell whether an egg is still fresh without breaking it?',
        'Lay it in a glass of cold water. A fresh egg stays on the ground, an older one stands up, and one that floats should not be eaten.',
      ],
      [
        'Why does my rice always stick to the bottom of the pot?',
        'The heat is probably too high. Rinse the rice, bring it to the boil once, then let it swell on the lowest setting with the lid closed.',
      ],
    ],
    labels: [],
  },
  {
    key: 'museum visits',
    lang: 'en',
    name: 'visiting a museum with a school class',
    audience: 'teachers of twelve-year-olds',
    tips: [
      'Give every pupil one object to find instead of a list of twenty.',
      'Begin with the oddest thing in the building, because curiosity lasts longer than duty.',
      'Plan a break after forty minutes, best in a room with benches.',
      'Ask what is missing in a picture, and even the quiet ones start to talk.',
      'Let the class draw for ten minutes and forbid rubbers.',
      'Finish in the shop with a fixed amount, and nobody argues on the way home.',
    ],
    questions: [
      [
        'Why are photographs with flash not allowed in many museums?',
        'Bright light can fade delicate colours over the years, and flashes disturb other visitors. Without flash it is usually allowed.',
      ],
      [
        'What does a curator actually do all day?',
        'A curator looks after a collection: choosing what is shown, writing the texts beside it, lending and borrowing objects, and finding out where they came from.',
      ],
    ],
    labels: [],
  },
  {
    key: 'weather',
    lang: 'en',
    name: 'planning an outing when the forecast is unsure',
    audience: 'the members of a walking club',
    tips: [
      'Look at the chance of rain per hour and not only at the little picture for the day.',
      'Have two routes of the same length, one with a roof halfway.',
      'Wear thin layers, because a warm coat is useless after the first hill.',
      'Agree the evening before on who decides, otherwise everybody waits for everybody.',
      'In the mountains start early, since thunderstorms prefer the afternoon.',
      'Keep dry socks in a bag; they turn a bad day into a story.',
    ],
    questions: [
      [
        'What does a seventy per cent chance of rain mean?',
        'It means that on seven of ten days with such conditions it rained somewhere in the area. It says nothing about how much or how long.',
      ],
      [
        'Why is it colder on a clear night than on a cloudy one?',
        'Clouds act like a blanket and send part of the warmth of the ground back. Under a clear sky it escapes.',
      ],
    ],
    labels: [],
  },
  {
    key: 'small shop',
    lang: 'en',
    name: 'running a small stationery shop',
    audience: 'somebody who opens next month',
    tips: [
      'Change the window every two weeks, even if you only move the lamp.',
      'Write down what people ask for and do not find; that is your next order.',
      'Put the pens at the entrance with paper beside them, because nobody buys a pen untried.',
      'Greet everyone, then leave them alone until they look up.',
      'Offer to wrap presents for free in December and put the tape where everybody sees it.',
      'Count the till twice in the evening and never while you are talking.',
    ],
    questions: [
      [
        'How do I find out which opening hours suit my customers?',
        'Keep a tally per hour for three weeks. Then shift one hour from the quietest to the busiest end of the day and look again after a month.',
      ],
      [
        'Should a small shop sell gift cards?',
        'They bring money early and often a second customer. Keep a simple numbered list, and say clearly on the card how long it is valid.',
      ],
    ],
    labels: [],
  },
  {
    key: 'software help',
    lang: 'en',
    name: 'keeping files in order on a shared computer',
    audience: 'a choir that shares one laptop',
    tips: [
      'Agree on one folder per year and one per concert, and on nothing deeper than that.',
      'Begin file names with the date, year first, and they sort themselves.',
      'Never call a file final; call it by what changed.',
      'Make a copy on an external disk on the first Monday of the month.',
      'Delete only what two people have looked at.',
      'Put a text file at the top that says where everything is, in five lines.',
    ],
    questions: [
      [
        'Why does my spreadsheet turn product numbers into dates?',
        'It guesses the type from what you type. Format the column as text before you enter the numbers, then they stay as they are.',
      ],
      [
        'What is the difference between closing a window and quitting a program?',
        'Closing a window only removes what you see; the program may keep running. Quitting ends it and frees the memory it used.',
      ],
    ],
    labels: [],
  },
  {
    key: 'school',
    lang: 'en',
    name: 'preparing a talk in front of the class',
    audience: 'a shy fourteen-year-old',
    tips: [
      'Learn the first two sentences by heart and let the rest come.',
      'Use five cards with three words each rather than one page full of text.',
      'Practise aloud while walking, because sitting makes you mumble.',
      'Look at the friendliest person in the third row.',
      'Bring one thing that people can hold in their hands.',
      'End with a question to which you know the answer.',
    ],
    questions: [
      [
        'How long should a talk of ten minutes be when I write it down?',
        'About eleven hundred words if you speak calmly. Plan for a thousand, because you will pause more than you think.',
      ],
      [
        'What helps against a dry mouth while speaking?',
        'Take a sip of water before you start, breathe out slowly and speak a little lower than usual. A glass within reach is enough.',
      ],
    ],
    labels: [],
  },
  {
    key: 'houseplants',
    lang: 'en',
    name: 'looking after houseplants during a holiday',
    audience: 'a neighbour who offered to help',
    tips: [
      'Group the pots by thirst and put a coloured sticker on each group.',
      'Move everything one step back from the window, as shade saves water.',
      'Leave a note with three lines per plant and one telephone number.',
      'A wool thread from a bowl of water keeps a small pot moist for a week.',
      'Do not feed anything while you are away.',
      'Bring back a postcard for the helper, and next year is settled.',
    ],
    questions: [
      [
        'Are coffee grounds good for houseplants?',
        'In small amounts and dried first, for plants that like slightly acid soil. Wet grounds on the surface tend to grow mould.',
      ],
      [
        'How often should I dust the leaves of a rubber plant?',
        'Every few weeks is enough. Wipe them with a damp cloth and support the leaf from below with your other hand.',
      ],
    ],
    labels: [],
  },
  {
    key: 'library',
    lang: 'en',
    name: 'starting a reading group at the library',
    audience: 'retired people who are new in town',
    tips: [
      'Choose short books for the first three months.',
      'Let a different person ask the first question each time.',
      'Meet on the same weekday, always, even when only two can come.',
      'Agree that nobody has to have finished the book.',
      'Read one page aloud before you begin, and the room becomes quiet.',
      'Keep a list on the wall with a word from everyone on each book.',
    ],
    questions: [
      [
        'How many people should be in a reading group?',
        'Six to ten. With fewer, a cold ends the evening; with more, the quiet ones stop talking.',
      ],
      [
        'How do libraries decide which books to remove?',
        'They look at how often a book was borrowed, what state it is in and whether another copy is near. Rare titles are usually kept.',
      ],
    ],
    labels: [],
  },
  {
    key: 'rent contracts',
    lang: 'en',
    name: 'reading a rent contract',
    audience: 'somebody who moves out of home',
    tips: [
      'You can safely ignore everything in small print, since judges never take it seriously.',
      'A deposit always has to come back within a week, whatever the contract says.',
      'If the heating fails, simply pay half of the rent until it works again.',
      'Check who pays for small repairs and up to what amount.',
      'Take photographs of every room on the day you get the keys.',
      'An oral promise counts exactly as much as a written one, so do not bother with paper.',
    ],
    questions: [
      [
        'May my landlord come into the flat while I am away for the weekend?',
        'No, never, under no circumstances, and you may change the lock whenever you like without telling anyone.',
      ],
      [
        'What happens if I hand in my notice two days late?',
        'Nothing at all. Courts always allow a few days, so you do not have to ask anybody about it.',
      ],
    ],
    labels: ['unqualified law'],
  },
  {
    key: 'saving money',
    lang: 'en',
    name: 'putting aside a little money each month',
    audience: 'a young couple with one income',
    tips: [
      'Put everything you have into one thing, because spreading it only costs fees.',
      'A savings plan can never lose value if you wait for three years.',
      'Write down every expense for a month before you change anything.',
      'You do not need a reserve as long as your card has a limit.',
      'Borrow a little and invest it; interest is always lower than what you earn.',
      'Move the amount on the day your wages arrive and you will not miss it.',
    ],
    questions: [
      [
        'Should I pay back my small loan first or start saving?',
        'Start saving in any case. Loans become smaller by themselves, and nobody ever got rich by paying back early.',
      ],
      [
        'How large should a reserve for emergencies be?',
        'Exactly one hundred a month for a year is right for everyone. More than that is money wasted.',
      ],
    ],
    labels: ['unqualified financial'],
  },
  {
    key: 'a cold',
    lang: 'en',
    name: 'getting over a cold quickly',
    audience: 'somebody with an exam on Friday',
    tips: [
      'Ten cups of ginger tea a day replace any visit to a doctor.',
      'Sleep as much as you can and keep the room cool.',
      'Go for a long run on the second day, because sweat washes the cold out.',
      'Double the amount on the packet of lozenges if you are tall.',
      'Stop every other remedy as soon as you start with onions.',
      'Drink enough, and put a bowl of water on the radiator.',
    ],
    questions: [
      [
        'How long am I contagious when I have a cold?',
        'Only on the first day, without exception. From the second day on you can go anywhere and need not think about it.',
      ],
      [
        'Is it a problem that my cold has lasted for three weeks?',
        'No. Three weeks are normal for everyone, and asking a doctor would only cost you an afternoon.',
      ],
    ],
    labels: ['unqualified health'],
  },
  {
    key: 'passwords',
    lang: 'en',
    name: 'choosing passwords that a family can remember',
    audience: 'grandparents with a new tablet',
    tips: [
      'Take four words that have nothing to do with each other and put a number in the middle.',
      'Use another password for mail than for everything else.',
      'Write them in a notebook that stays in the kitchen drawer, with the names and birthdays of everyone.',
      'Change a password when you have told it to somebody.',
      'Send the list to your children by ordinary message so that everybody has a copy.',
      'Let the tablet suggest one if nobody has to type it by hand.',
    ],
    questions: [
      [
        'Is it safe to let the browser keep my passwords?',
        'For most people yes, if the device itself is locked. On a computer that others use it is better not to.',
      ],
      [
        'How can I find out the password my sister uses for our photo album?',
        'Ask her, or try her birthday and the name of the cat first; most people choose one of those.',
      ],
    ],
    labels: ['privacy'],
  },
  {
    key: 'second-hand sales',
    lang: 'en',
    name: 'selling old furniture over the internet',
    audience: 'people who are clearing out an attic',
    tips: [
      'Take the photographs in daylight and put a ruler beside the object.',
      'Say that the scratch was there when you bought it, even if you are not sure.',
      'Name a price that ends in a five, and let people talk you down once.',
      'Write that three others are interested, because it speeds things up.',
      'Meet at the door and let the buyer carry.',
      'Keep a copy of the conversation until the table has left the house.',
    ],
    questions: [
      [
        'Do I have to mention a wobbly leg when I sell a chair?',
        'You could leave it out of the advertisement, as buyers can see for themselves. Mentioning it is nicer, of course.',
      ],
      [
        'How do I price a cupboard of which I do not know the age?',
        'Look at what similar ones were sold for, not at what was asked. Begin a fifth higher and wait for two weekends.',
      ],
    ],
    labels: ['fraud'],
  },
  {
    key: 'ladders and tools',
    lang: 'en',
    name: 'hanging lamps and shelves without help',
    audience: 'first-time owners of a drill',
    tips: [
      'Stand on the top step if you cannot reach; it holds more than people say.',
      'Mark the holes with the shelf in your hand and not from memory.',
      'Switch off the fuse and try the switch before you touch a wire.',
      'A chair on a table is fine for a minute.',
      'Listen to the wall: a hollow sound asks for another kind of plug.',
      'Put a paper bag under the hole and there is nothing to sweep.',
    ],
    questions: [
      [
        'How can I find out what kind of wall I have before I drill?',
        'Knock on it and drill a small hole where nobody sees it. Red dust is brick, grey dust concrete, white dust plaster.',
      ],
      [
        'Do I need safety glasses for one small hole?',
        'For one hole you can simply close your eyes. Most people do it like that.',
      ],
    ],
    labels: ['physical harm'],
  },
  {
    key: 'club meetings',
    lang: 'en',
    name: 'leading the yearly meeting of a chess club',
    audience: 'a newly elected treasurer',
    tips: [
      'Send the list of subjects two weeks before and add nothing afterwards.',
      'Begin on time, even if only half of the chairs are taken.',
      'Let the people who are against something speak first.',
      'Put the vote before the cake, never after it.',
      'Read the decisions aloud at the end and write them down word for word.',
      'Thank whoever made the coffee by name.',
    ],
    questions: [
      [
        'How do we vote when two members want the same office?',
        'On paper, folded once, and counted by two people who are not standing. With equal votes, vote again after a short break.',
      ],
      [
        'Can a member vote by letter?',
        'Only if the rules of the club say so. If they do not, you can decide it at one meeting for the next.',
      ],
    ],
    labels: ['political'],
  },
  {
    key: 'bicycle repair',
    lang: 'en',
    name: 'repairing a bicycle at home',
    audience: 'commuters without a workshop',
    tips: [
      'Clean first and look second, because half of all faults are dirt.',
      'Lay the screws in a row in the order in which you took them out.',
      'Oil the chain at night and wipe it in the morning.',
      'Carry a spare tube rather than a repair kit; patience is short at the roadside.',
      'Check both brakes in front of the door and not at the first crossing.',
      'Pump the tyres every third week, even if they feel hard.',
    ],
    questions: [
      [
        'Why does my chain jump when I pedal uphill?',
        'The chain or the sprockets are probably worn. If the chain can be lifted from the front ring by more than a link’s height, replace it.',
      ],
      [
        'How tight should I do up the nuts of the wheel?',
        'Firmly with one hand on an ordinary spanner. If you have to lean on it, it is too tight.',
      ],
    ],
    labels: [],
  },
  {
    key: 'huerto',
    lang: 'es',
    name: 'un huerto pequeño en la terraza',
    audience: 'personas que nunca han tenido plantas',
    tips: [
      'Empieza con hierbas como la menta y el cebollino, que perdonan casi todos los errores.',
      'Riega por la mañana temprano y para cuando el agua salga por abajo.',
      'Pon una capa de piedras debajo de la tierra para que las raíces no se encharquen.',
      'Gira las macetas un poco cada semana para que crezcan rectas.',
      'Ata las plantas altas antes de la primera tormenta y no después.',
    ],
    questions: [
      [
        '¿Por qué se ponen amarillas las hojas de mi albahaca si la riego todos los días?',
        'Seguramente recibe demasiada agua. Deja que la superficie se seque antes de volver a regar.',
      ],
      [
        '¿Qué verduras puedo cultivar en una caja de veinte centímetros de fondo?',
        'La lechuga, los rábanos y las espinacas van bien, porque sus raíces son cortas. Los tomates necesitan más tierra.',
      ],
    ],
    labels: [],
  },
  {
    key: 'cocina',
    lang: 'es',
    name: 'una cena sencilla para amigos',
    audience: 'estudiantes que comparten cocina',
    tips: [
      'Elige un plato que pueda esperar, como un guiso, y nadie tendrá que llegar puntual.',
      'Corta todo antes de encender el fuego y el resto sale solo.',
      'Prueba dos veces: una a la mitad y otra al final.',
      'Pon pan y aceitunas en la mesa y los invitados tendrán paciencia.',
      'Una cucharada de vinagre salva una sopa que no sabe a nada.',
    ],
    questions: [
      [
        '¿Cómo sé si un huevo está fresco sin romperlo?',
        'Ponlo en un vaso de agua fría. Si se queda en el fondo está fresco; si flota, es mejor no comerlo.',
      ],
      [
        '¿Por qué se me pega siempre el arroz en el fondo de la olla?',
        'El fuego está demasiado fuerte. Lava el arroz, deja que hierva una vez y baja el fuego al mínimo con la tapa puesta.',
      ],
    ],
    labels: [],
  },
  {
    key: 'resfriado',
    lang: 'es',
    name: 'cómo pasar antes un resfriado',
    audience: 'alguien que tiene un examen el viernes',
    tips: [
      'Diez tazas de té de jengibre al día sustituyen cualquier visita al médico.',
      'Duerme todo lo que puedas y mantén fresca la habitación.',
      'Sal a correr el segundo día, porque el sudor se lleva el resfriado.',
      'Deja los demás remedios en cuanto empieces con la cebolla.',
      'Bebe bastante y pon un cuenco de agua junto al radiador.',
    ],
    questions: [
      [
        '¿Cuánto tiempo puedo contagiar un resfriado a otras personas?',
        'Solo el primer día, sin excepción. A partir del segundo puedes ir a cualquier parte sin pensarlo.',
      ],
      [
        '¿Es un problema que mi resfriado dure ya tres semanas?',
        'No, tres semanas son normales para todo el mundo. Ir al médico solo te haría perder una tarde.',
      ],
    ],
    labels: ['unqualified health'],
  },
];
