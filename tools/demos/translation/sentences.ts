export interface SentencePair {
  readonly en: string;
  /** `<right|awkward|wrong>` marks a place where systems differ; `{town}` and the like are filled per segment. */
  readonly de: string;
}

export interface Topic {
  readonly name: string;
  readonly domain: 'news' | 'conversation' | 'manual' | 'leisure';
  readonly pairs: readonly SentencePair[];
}

/** Ten everyday topics; each is the stock of three documents. */
export const TOPICS: readonly Topic[] = [
  {
    name: 'trains',
    domain: 'news',
    pairs: [
      {
        en: 'The first train from {town} now leaves at {time}, so commuters reach the city ten minutes earlier.',
        de: 'Der erste Zug aus {town} <fährt jetzt um {time} Uhr ab|macht jetzt um {time} Uhr die Abfahrt|hält jetzt um {time} Uhr>, sodass <Pendler|die pendelnden Leute|Kunden> zehn Minuten früher in der Stadt sind.',
      },
      {
        en: 'Because the bridge near {town} is being repaired, buses will replace all trains until {day}.',
        de: 'Weil die Brücke bei {town} <repariert wird|in Reparatur befindlich ist|abgerissen wird>, <ersetzen Busse bis {day} alle Züge|werden Busse alle Züge ersetzen bis zum {day}|fahren bis {day} keine Busse>.',
      },
      {
        en: 'The old station clock, silent for {n} years, was wound up again by two retired signal workers.',
        de: 'Die alte Bahnhofsuhr, die {n} Jahre lang <stillstand|schweigend war|gestohlen war>, wurde von zwei <pensionierten Stellwerkern|Signalarbeitern in Rente|müden Arbeitern> wieder aufgezogen.',
      },
      {
        en: 'Passengers with bicycles should board the last carriage, which has room for {n} bikes.',
        de: 'Fahrgäste mit Fahrrädern sollten <in den letzten Wagen einsteigen|den letzten Wagen besteigen|den ersten Wagen meiden>, der <Platz für {n} Räder bietet|Raum hat für {n} Fahrräder|{n} Reifen hat>.',
      },
      {
        en: 'On {day} the night train was forty minutes late, yet nobody on the platform complained.',
        de: 'Am {day} <hatte der Nachtzug vierzig Minuten Verspätung|war der Nachtzug vierzig Minuten spät|fuhr der Nachtzug vierzig Minuten zu früh>, doch niemand auf dem Bahnsteig <beschwerte sich|machte eine Beschwerde|bedankte sich>.',
      },
      {
        en: 'A day ticket for the valley line costs {price} and is also valid on the ferry.',
        de: 'Eine Tageskarte für die <Talstrecke|Tallinie|Tagesstrecke> kostet {price} und <gilt auch auf der Fähre|ist ebenfalls gültig auf der Fähre|gilt nicht auf der Messe>.',
      },
      {
        en: 'The conductor held the doors for a school class that came running across the square.',
        de: 'Die Schaffnerin <hielt die Türen auf|hielt die Türen fest|schloss die Türen>, weil eine <Schulklasse über den Platz gerannt kam|Klasse der Schule rennend über den Platz kam|Schule auf den Platz fiel>.',
      },
      {
        en: 'The heating in the waiting room works again, and somebody has left a pot of geraniums there.',
        de: 'Die Heizung im Wartesaal <funktioniert wieder|arbeitet noch einmal|ist wieder ausgefallen>, und jemand hat dort <einen Topf Geranien hingestellt|einen Topf von Geranien verlassen|einen Kochtopf vergessen>.',
      },
      {
        en: 'From {day} on, announcements in {town} will be read by a recorded voice.',
        de: 'Ab {day} <kommen die Ansagen in {town} vom Band|werden die Ankündigungen in {town} von einer rekordeten Stimme gelesen|fallen die Ansagen in {town} aus>.',
      },
      {
        en: 'The driver waved at the level crossing, where {n} sheep were waiting their turn.',
        de: 'Der Lokführer winkte am <Bahnübergang|Kreuzungsniveau|Bahnhof>, wo {n} Schafe <warteten, bis sie an der Reihe waren|ihre Drehung erwarteten|über die Gleise liefen>.',
      },
    ],
  },
  {
    name: 'museum',
    domain: 'news',
    pairs: [
      {
        en: 'The toy museum in {town} opens a new room on {day} with {n} tin cars and a working carousel.',
        de: 'Das Spielzeugmuseum in {town} <eröffnet am {day} einen neuen Raum|macht am {day} einen neuen Raum auf|schließt am {day} einen Raum> mit {n} <Blechautos|Zinnautos|Dosen> und einem funktionierenden Karussell.',
      },
      {
        en: 'Children may touch everything in the hall except the two vases behind glass.',
        de: 'Kinder dürfen in der Halle <alles anfassen|jedes Ding berühren|nichts anfassen>, <außer den beiden Vasen hinter Glas|die zwei Vasen hinter dem Glas ausgenommen|auch die Vasen im Glas>.',
      },
      {
        en: 'Admission is {price}, but visitors who bring a drawing of their own pay nothing.',
        de: 'Der Eintritt <kostet {price}|ist {price}|sinkt um {price}>, wer aber <eine eigene Zeichnung mitbringt|eine Zeichnung von sich selbst bringt|gern zeichnet>, zahlt nichts.',
      },
      {
        en: 'The curator found the missing map in a drawer that had been stuck for {n} years.',
        de: 'Die Kuratorin fand die <verschollene Karte|vermisste Landkarte|fehlende Speisekarte> in einer Schublade, die {n} Jahre lang <geklemmt hatte|fest gewesen war|offen stand>.',
      },
      {
        en: 'Guided tours start every hour at the stairs and last about as long as a cup of tea.',
        de: 'Führungen beginnen <stündlich an der Treppe|jede Stunde bei den Treppen|einmal am Tag an der Treppe> und dauern <ungefähr so lange wie eine Tasse Tee|etwa wie lange eine Tasse Tee|bis zum Tee>.',
      },
      {
        en: 'After {time} the garden behind the museum stays open, and the benches are free for everyone.',
        de: 'Nach {time} Uhr bleibt der Garten hinter dem Museum <geöffnet|offen gelassen|gesperrt>, und die Bänke <stehen allen zur Verfügung|sind frei für jeden|kosten nichts extra>.',
      },
      {
        en: 'A local choir sang among the model ships, which pleased the guards more than the visitors.',
        de: 'Ein <Chor aus dem Ort|lokaler Chor|lautes Lokal> sang zwischen den Modellschiffen, was <das Aufsichtspersonal mehr freute als die Gäste|den Wachen mehr Gefallen machte als den Besuchern|die Gäste sehr störte>.',
      },
      {
        en: 'The new catalogue weighs {n} pounds and is best read at a table.',
        de: 'Der neue Katalog wiegt {n} Pfund und <wird am besten am Tisch gelesen|ist am besten gelesen an einem Tisch|liegt unter dem Tisch>.',
      },
      {
        en: 'A broken teapot from {town} tells more about the village than any painting.',
        de: 'Eine zerbrochene Teekanne aus {town} <erzählt mehr über das Dorf als jedes Gemälde|sagt mehr von dem Dorf als irgendein Malen|wurde im Dorf gemalt>.',
      },
      {
        en: 'Volunteers spent the winter polishing the brass letters above the entrance.',
        de: 'Freiwillige <haben den Winter über die Messingbuchstaben am Eingang poliert|verbrachten den Winter polierend die Messingbriefe|wollen im Winter den Eingang streichen>.',
      },
    ],
  },
  {
    name: 'small-shops',
    domain: 'news',
    pairs: [
      {
        en: 'The bakery on the corner sells yesterday’s bread at half price until {time}.',
        de: 'Die Bäckerei an der Ecke verkauft <Brot vom Vortag bis {time} Uhr zum halben Preis|gestriges Brot für einen halben Preis bis {time} Uhr|halbes Brot bis {time} Uhr>.',
      },
      {
        en: 'A shop in {town} repairs umbrellas for {price} and lends you one while you wait.',
        de: 'Ein Laden in {town} <repariert Regenschirme für {price}|macht Schirme für {price} wieder heil|verkauft Sonnenschirme für {price}> und <leiht Ihnen solange einen anderen|leiht Ihnen einen, während Sie warten|wartet auf Sie>.',
      },
      {
        en: 'The hardware store counts its screws only once a year, always on the last {day} in autumn.',
        de: 'Der <Eisenwarenladen|Hardware-Laden|Computerladen> zählt seine Schrauben nur einmal im Jahr, <immer am letzten {day} im Herbst|stets an dem letzten Herbst-{day}|meistens im Frühling>.',
      },
      {
        en: 'Since the market moved, {n} more customers a day stop at the flower stall.',
        de: 'Seit <der Markt umgezogen ist|der Markt sich bewegt hat|dem Umzug>, halten täglich {n} Kunden mehr am <Blumenstand|Stand der Blumen|Blumenbeet>.',
      },
      {
        en: 'The owner writes the offers by hand, and her spelling has become part of the charm.',
        de: 'Die Besitzerin schreibt die Angebote <mit der Hand|händisch per Hand|auf die Hand>, und ihre Rechtschreibung <gehört inzwischen zum Charme|ist ein Teil von dem Charme geworden|wird immer schlimmer>.',
      },
      {
        en: 'Two students opened a stall for second-hand books and sold {n} of them before lunch.',
        de: 'Zwei Studentinnen <eröffneten einen Stand für gebrauchte Bücher|öffneten einen Stall für zweite-Hand-Bücher|kauften einen Stapel Bücher> und <verkauften vor dem Mittagessen {n} Stück|hatten {n} verkauft vor dem Mittag|aßen um {n} Uhr zu Mittag>.',
      },
      {
        en: 'If the door is locked, ring twice; the tailor is usually in the back room with the radio on.',
        de: 'Wenn die Tür <abgeschlossen ist|verriegelt sein sollte|offen ist>, klingeln Sie zweimal; der Schneider ist meist im Hinterzimmer <und hört Radio|mit dem Radio an|und repariert Radios>.',
      },
      {
        en: 'The cheese seller will be on holiday until {day}; her cousin takes over the stall.',
        de: 'Die Käsehändlerin <ist bis {day} im Urlaub|wird auf Feiertag sein bis {day}|kommt am {day} zurück aus der Küche>; ihre Cousine <übernimmt den Stand|nimmt den Stall über|kauft den Käse>.',
      },
      {
        en: 'Lost gloves are pinned to a board next to the till, where {n} of them wait for their owners.',
        de: 'Verlorene Handschuhe <hängen an einer Tafel neben der Kasse|sind gepinnt auf ein Brett nächst der Kasse|liegen im Schaufenster>, {n} Stück <warten auf ihre Besitzer|warten für Eigentümer|sind im Angebot>.',
      },
      {
        en: 'The florist wraps everything in old newspapers, which some customers read on the way home.',
        de: 'Die Floristin wickelt alles in alte Zeitungen, <die manche Kunden auf dem Heimweg lesen|welche auf dem Weg nach Hause gelesen von Kunden werden|die niemand lesen will>.',
      },
    ],
  },
  {
    name: 'school',
    domain: 'conversation',
    pairs: [
      {
        en: 'Did you remember that the class trip to {town} starts at {time} and not at half past eight?',
        de: 'Hast du daran gedacht, dass der <Klassenausflug nach {town}|Ausflug der Klasse zu {town}|Klassenraum in {town}> um {time} Uhr <losgeht|startet|endet> und nicht um halb neun?',
      },
      {
        en: 'Our teacher gave us until {day} for the poster, because the printer broke down again.',
        de: 'Unsere Lehrerin hat uns für das Plakat <bis {day} Zeit gegeben|bis {day} gegeben|nur bis {day} gewartet>, weil der Drucker <schon wieder kaputt ist|wieder zusammengebrochen ist|abgebrochen wurde>.',
      },
      {
        en: 'I swapped my cheese sandwich for {n} stickers, and I would do it again.',
        de: 'Ich habe mein Käsebrot <gegen {n} Aufkleber getauscht|für {n} Sticker umgetauscht|mit {n} Stickern beklebt>, und ich <würde es wieder tun|würde tun es noch mal|bereue es sehr>.',
      },
      {
        en: 'The gym is being painted, so we are playing outside this week, even if it drizzles.',
        de: 'Die Turnhalle <wird gestrichen|wird gemalt|wird gestreichelt>, deshalb spielen wir diese Woche draußen, <auch wenn es nieselt|selbst falls es Niesel gibt|außer wenn es regnet>.',
      },
      {
        en: 'Could you ask your brother whether he still has the calculator with the blue buttons?',
        de: 'Könntest du deinen Bruder fragen, ob er <noch den Taschenrechner mit den blauen Tasten hat|immer noch hat den Rechner mit blauen Knöpfen|den blauen Computer kennt>?',
      },
      {
        en: 'Nobody believed me that the hamster had learned to open the box on its own.',
        de: 'Niemand <hat mir geglaubt|glaubte an mich|hat mich gefragt>, dass der Hamster gelernt hat, die Kiste <von allein zu öffnen|auf seinem Eigenen zu öffnen|zu essen>.',
      },
      {
        en: 'On {day} we each bring {price} for the flowers, and Ines writes the card.',
        de: 'Am {day} <bringt jeder {price} für die Blumen mit|bringen wir je {price} für die Blumen|kosten die Blumen {price}>, und Ines <schreibt die Karte|macht die Karte schreiben|malt die Landkarte>.',
      },
      {
        en: 'My sister has drawn a map of {town} so large that it does not fit through the door.',
        de: 'Meine Schwester hat <eine so große Karte von {town} gezeichnet|eine Landkarte von {town} gezogen so groß|ein kleines Bild von {town} gemalt>, dass sie nicht durch die Tür passt.',
      },
      {
        en: 'Who is going to water the classroom plants during the holidays?',
        de: 'Wer <gießt in den Ferien die Pflanzen im Klassenzimmer|geht zu wässern die Pflanzen in den Ferien|hat die Pflanzen im Urlaub gekauft>?',
      },
      {
        en: 'We counted {n} ladybirds on one leaf before the bell rang.',
        de: 'Wir haben auf einem Blatt {n} <Marienkäfer gezählt|Damenvögel gezählt|Käfer gegessen>, <bevor es klingelte|vor dem Klingeln der Glocke|weil es klingelte>.',
      },
    ],
  },
  {
    name: 'cooking',
    domain: 'conversation',
    pairs: [
      {
        en: 'Leave the dough alone for {n} minutes, otherwise the rolls will be as hard as pebbles.',
        de: '<Lass den Teig {n} Minuten ruhen|Lass den Teig allein für {n} Minuten|Knete den Teig {n} Minuten>, sonst werden die Brötchen <hart wie Kieselsteine|so hart wie Kiesel|hart wie Rollen>.',
      },
      {
        en: 'You forgot the salt, but with a bit of lemon the soup still tastes like summer.',
        de: 'Du hast das Salz vergessen, aber mit <etwas Zitrone|einem Biss Zitrone|etwas Limonade> schmeckt die Suppe <trotzdem nach Sommer|noch immer wie Sommer|noch besser als im Sommer>.',
      },
      {
        en: 'My neighbour swears by cold butter, while my aunt would never bake without lard.',
        de: 'Mein Nachbar <schwört auf kalte Butter|schwört bei kalter Butter|flucht über kalte Butter>, während meine Tante <nie ohne Schmalz backen würde|würde niemals backen ohne Schmalz|nie wieder backen will>.',
      },
      {
        en: 'Shall we meet at {time} and make the plum jam before it gets too hot in the kitchen?',
        de: '<Treffen wir uns um {time} Uhr|Sollen wir treffen um {time} Uhr|Kommt ihr erst um {time} Uhr> und kochen die <Pflaumenmarmelade|Marmelade von Pflaumen|Pflaumensuppe>, bevor es in der Küche zu heiß wird?',
      },
      {
        en: 'Cut the carrots into thin slices and keep the green tops for the stock.',
        de: 'Schneide die Möhren in <dünne Scheiben|dünne Schnitte|kleine Würfel> und <heb das Grün für die Brühe auf|behalte die grünen Oberteile für den Vorrat|wirf das Grün weg>.',
      },
      {
        en: 'The pan was still warm, so the pancakes turned out darker than in the picture.',
        de: 'Die Pfanne war noch warm, deshalb <sind die Pfannkuchen dunkler geworden|drehten sich die Pfannkuchen dunkler heraus|blieben die Pfannkuchen hell> als auf dem Bild.',
      },
      {
        en: 'For {n} people you need two kilos of potatoes, or three if Karl is coming.',
        de: 'Für {n} Leute <brauchst du zwei Kilo Kartoffeln|du brauchst zwei Kilos von Kartoffeln|reichen drei Kartoffeln>, oder drei, <wenn Karl kommt|falls Karl am Kommen ist|weil Karl geht>.',
      },
      {
        en: 'Put a wooden spoon across the pot and the pasta water will not boil over.',
        de: 'Leg einen Holzlöffel quer über den Topf, dann <kocht das Nudelwasser nicht über|wird das Pastawasser nicht über kochen|wird das Wasser nie heiß>.',
      },
      {
        en: 'The market in {town} had apricots for {price}, so there will be cake on {day}.',
        de: 'Auf dem Markt in {town} <gab es Aprikosen für {price}|hatten sie Aprikosen um {price}|gab es keine Aprikosen>, also <gibt es am {day} Kuchen|wird Kuchen am {day} sein|war am {day} Markt>.',
      },
      {
        en: 'Grandpa peels the apples in one long ribbon and will not be hurried.',
        de: 'Opa schält die Äpfel <in einem langen Band|in einer langen Schleife|mit einer langen Gabel> und <lässt sich nicht drängen|will nicht geeilt sein|beeilt sich sehr>.',
      },
    ],
  },
  {
    name: 'software-help',
    domain: 'manual',
    pairs: [
      {
        en: 'Press the save button twice to store a copy in the folder you chose last.',
        de: 'Drücken Sie zweimal auf „Speichern“, um <eine Kopie im zuletzt gewählten Ordner abzulegen|eine Kopie zu lagern im Ordner, den Sie zuletzt wählten|den letzten Ordner zu löschen>.',
      },
      {
        en: 'If the window stays empty for more than {n} seconds, close it and start the program again.',
        de: '<Bleibt das Fenster länger als {n} Sekunden leer|Falls das Fenster leer bleibt für mehr als {n} Sekunden|Wenn das Fenster {n} Sekunden offen ist>, schließen Sie es und starten Sie das Programm <neu|wieder erneut|nicht mehr>.',
      },
      {
        en: 'You can undo up to {n} steps, even after the file has been renamed.',
        de: 'Sie können bis zu {n} Schritte <rückgängig machen|undo machen|wiederholen>, <auch nachdem die Datei umbenannt wurde|sogar nachdem das File einen neuen Namen hat|bevor die Datei umbenannt wird>.',
      },
      {
        en: 'The calendar shows weeks by default; choose “Month” at the top right to see more at once.',
        de: 'Der Kalender zeigt <standardmäßig Wochen|Wochen als Default|schwache Tage>; wählen Sie oben rechts „Monat“, um <mehr auf einmal zu sehen|mehr zu sehen bei einmal|einen Monat zu löschen>.',
      },
      {
        en: 'Before you print, check that the paper tray holds at least {n} sheets.',
        de: 'Prüfen Sie vor dem Drucken, ob <im Papierfach mindestens {n} Blatt liegen|das Papiertablett wenigstens {n} Blätter hält|der Drucker {n} Seiten gedruckt hat>.',
      },
      {
        en: 'Messages older than {n} days move to the archive every {day} at {time}.',
        de: 'Nachrichten, die <älter als {n} Tage sind|mehr alt als {n} Tage sind|{n} Tage alt werden>, <wandern jeden {day} um {time} Uhr ins Archiv|bewegen zum Archiv jeden {day} um {time} Uhr|werden am {day} um {time} Uhr gelöscht>.',
      },
      {
        en: 'A grey lock next to a line means that someone else is editing it right now.',
        de: 'Ein graues Schloss neben einer Zeile bedeutet, dass <jemand anderes sie gerade bearbeitet|ein anderer jetzt gerade am Editieren ist|die Burg geschlossen ist>.',
      },
      {
        en: 'To sort the list by date, click the small arrow above the second column.',
        de: 'Um die Liste nach Datum zu sortieren, <klicken Sie auf den kleinen Pfeil über der zweiten Spalte|klicken Sie den schmalen Pfeil ober der Kolumne zwei|löschen Sie die zweite Spalte>.',
      },
      {
        en: 'The trial lasts {n} days and ends by itself; no reminder is sent.',
        de: '<Die Testphase dauert {n} Tage|Das Verfahren läuft {n} Tage|Die Prüfung beginnt in {n} Tagen> und endet <von selbst|bei sich selbst|nie>; es wird keine Erinnerung verschickt.',
      },
      {
        en: 'Hold the picture with two fingers to turn it without changing its size.',
        de: 'Halten Sie das Bild mit zwei Fingern, um es zu drehen, <ohne seine Größe zu ändern|ohne das Ändern von der Größe|bis es kleiner wird>.',
      },
    ],
  },
  {
    name: 'bicycle',
    domain: 'manual',
    pairs: [
      {
        en: 'Turn the bicycle upside down and loosen both wheel nuts with the {n} mm spanner.',
        de: '<Stellen Sie das Fahrrad auf den Kopf|Drehen Sie das Fahrrad oben nach unten|Setzen Sie einen Helm auf> und lösen Sie beide Radmuttern mit dem <{n}-mm-Schlüssel|Spanner von {n} mm|Schlüsselbund>.',
      },
      {
        en: 'Pull the brake lever slowly; the pads should touch the rim at the same time.',
        de: 'Ziehen Sie den Bremshebel langsam; die Beläge sollten die Felge <gleichzeitig berühren|zur selben Zeit touchieren|nicht berühren>.',
      },
      {
        en: 'A drop of oil on every link is enough, and too much of it only collects dust.',
        de: '<Ein Tropfen Öl auf jedes Kettenglied genügt|Ein Öltropfen auf jeden Link ist genug|Ein Liter Öl pro Glied genügt>, und zu viel davon <zieht nur Staub an|sammelt bloß den Staub|verhindert Staub>.',
      },
      {
        en: 'Pump the front tyre a little softer than the rear one if you ride on gravel.',
        de: 'Pumpen Sie den <Vorderreifen etwas weicher auf als den hinteren|vorderen Reifen ein bisschen weicher als den von hinten|Hinterreifen sehr hart auf>, wenn Sie <auf Schotter fahren|auf dem Kies reiten|im Graben fahren>.',
      },
      {
        en: 'Replacement lamps cost about {price} and can be changed without any tools.',
        de: 'Ersatzlampen kosten etwa {price} und <lassen sich ohne Werkzeug wechseln|können geändert werden ohne irgendein Werkzeug|brauchen Spezialwerkzeug>.',
      },
      {
        en: 'Check the saddle height again after {n} kilometres, because new posts tend to slip.',
        de: 'Prüfen Sie nach {n} Kilometern <noch einmal die Sattelhöhe|wieder die Höhe von dem Sattel|die Reifen>, denn neue Stützen <rutschen gern|tendieren zu rutschen|brechen leicht>.',
      },
      {
        en: 'The bell belongs on the left, within reach of your thumb, not next to the light.',
        de: 'Die Klingel <gehört nach links, in Reichweite des Daumens|gehört zu der Linken, innerhalb des Daumens|gehört nach rechts>, nicht <neben das Licht|nächst zum Licht|unter das Licht>.',
      },
      {
        en: 'A squeak that comes back every turn usually starts at the pedal and not at the chain.',
        de: 'Ein Quietschen, das <bei jeder Umdrehung wiederkehrt|zurückkommt jede Drehung|nie wiederkommt>, kommt meist <vom Pedal und nicht von der Kette|am Pedal, nicht bei der Kette|von der Kette>.',
      },
      {
        en: 'The workshop in {town} lends out pumps until {time}, against a deposit of {price}.',
        de: 'Die Werkstatt in {town} verleiht bis {time} Uhr <Luftpumpen gegen {price} Pfand|Pumpen gegen ein Deposit von {price}|Pumpen und verlangt danach {price} Strafe>.',
      },
      {
        en: 'Mudguards rattle less if you put a thin rubber ring under each screw.',
        de: 'Schutzbleche <klappern weniger|rasseln minder|brechen leichter>, wenn Sie unter jede Schraube <einen dünnen Gummiring legen|einen dünnen Ring aus Radiergummi setzen|Öl geben>.',
      },
    ],
  },
  {
    name: 'gardening',
    domain: 'leisure',
    pairs: [
      {
        en: 'Sow the beans in rows, {n} centimetres apart, and water them only in the morning.',
        de: 'Säen Sie die Bohnen in Reihen <mit {n} Zentimetern Abstand|{n} Zentimeter auseinander|von {n} Zentimetern Länge> und gießen Sie sie <nur morgens|bloß in dem Morgen|erst am Abend>.',
      },
      {
        en: 'Snails love young lettuce, but they rarely cross a path of crushed eggshells.',
        de: 'Schnecken lieben jungen Salat, aber <einen Weg aus zerdrückten Eierschalen überqueren sie selten|sie kreuzen selten einen Pfad von Eierschalen|Eierschalen mögen sie noch lieber>.',
      },
      {
        en: 'The compost needs air, patience and, once a month, a strong arm with a fork.',
        de: 'Der Kompost braucht Luft, Geduld und einmal im Monat <einen kräftigen Arm mit der Grabegabel|einen starken Arm mit einer Gabel|eine Gabel zum Essen>.',
      },
      {
        en: 'Our allotment in {town} has been waiting for rain since {day}.',
        de: '<Unser Schrebergarten in {town}|Unsere Zuteilung in {town}|Unser Hof in {town}> wartet <seit {day} auf Regen|auf den Regen von {day}|bis {day} auf die Sonne>.',
      },
      {
        en: 'Cut the roses above an outward-facing bud and do it on a dry day.',
        de: 'Schneiden Sie die Rosen <über einer nach außen zeigenden Knospe|oberhalb von einem Knopf, der nach außen schaut|ganz unten ab>, und zwar <an einem trockenen Tag|in einem Tag, der trocken ist|bei Regen>.',
      },
      {
        en: 'A bag of soil costs {price} at the nursery, and they will carry it to your car.',
        de: 'Ein Sack Erde kostet <in der Gärtnerei|im Kindergarten|auf dem Markt> {price}, und <man trägt ihn Ihnen bis zum Auto|sie werden ihn zu Ihrem Auto tragen|das Auto ist inbegriffen>.',
      },
      {
        en: 'Tomatoes grow better when basil stands beside them, or so my grandmother claimed.',
        de: 'Tomaten <wachsen besser, wenn Basilikum daneben steht|wachsen mehr gut neben stehendem Basilikum|schmecken besser ohne Basilikum>, <behauptete jedenfalls meine Großmutter|so behauptete meine Oma|glaubt heute niemand mehr>.',
      },
      {
        en: 'The old pear tree gave {n} baskets of fruit and asked for nothing but a ladder.',
        de: 'Der alte Birnbaum <trug {n} Körbe voll Früchte|gab {n} Körbe von Frucht|verlor {n} Blätter> und verlangte nichts <außer einer Leiter|als nur einen Leiter|dafür>.',
      },
      {
        en: 'Plant the bulbs twice as deep as they are high, with the tip pointing upwards.',
        de: 'Setzen Sie die Zwiebeln <doppelt so tief, wie sie hoch sind|zweimal so tief als sie hoch|so flach wie möglich>, <mit der Spitze nach oben|mit dem Tipp aufwärts zeigend|mit der Spitze nach unten>.',
      },
      {
        en: 'Every {day} the neighbours in {town} swap seedlings over the fence.',
        de: 'Jeden {day} tauschen die Nachbarn in {town} <Setzlinge über den Zaun hinweg|Sämlinge über dem Zaun|die Zäune aus>.',
      },
    ],
  },
  {
    name: 'weather',
    domain: 'leisure',
    pairs: [
      {
        en: 'On {day} the fog around {town} will lift slowly and make way for a mild afternoon.',
        de: 'Am {day} <löst sich der Nebel um {town} langsam auf|hebt der Nebel um {town} sich langsam an|wird der Nebel um {town} dichter> und <macht einem milden Nachmittag Platz|macht Weg für einen milden Nachmittag|kühlt den Nachmittag ab>.',
      },
      {
        en: 'Walkers in the hills should expect gusts and carry something warmer than they think they need.',
        de: 'Wer in den Hügeln wandert, sollte <mit Böen rechnen|Böen erwarten|auf gutes Wetter hoffen> und etwas <Wärmeres mitnehmen, als nötig scheint|mehr Warmes tragen, als man denkt zu brauchen|Warmes essen>.',
      },
      {
        en: 'Snow fell for {n} minutes, long enough for a photograph and too short for a sledge.',
        de: '{n} Minuten lang <fiel Schnee|ist Schnee gefallen worden|regnete es>, lang genug für ein Foto und <zu kurz für einen Schlitten|zu klein für den Schlitten|lang genug für Schlitten>.',
      },
      {
        en: 'After {time} it stays dry, and with some luck you will see a rainbow over the lake.',
        de: 'Nach {time} Uhr <bleibt es trocken|steht es trocken|wird es nass>, und <mit etwas Glück sehen Sie einen Regenbogen über dem See|Sie werden mit Glück sehen einen Regenbogen über See|am See regnet es weiter>.',
      },
      {
        en: 'The warmest spot yesterday was {town} with {n} degrees in the shade of the town hall.',
        de: 'Am wärmsten war es gestern in {town} mit {n} Grad <im Schatten des Rathauses|in dem Rathausschatten|in der Sonne>.',
      },
      {
        en: 'Frost is likely in the valleys, so bring the lemon tree inside tonight.',
        de: 'In den Tälern ist <Frost wahrscheinlich|der Frost mögend|Frost unwahrscheinlich>, <holen Sie den Zitronenbaum also heute Abend herein|also bringen Sie den Zitronenbaum nach innen|gießen Sie also den Zitronenbaum>.',
      },
      {
        en: 'The wind turns to the west, and with it comes the smell of the sea.',
        de: 'Der Wind <dreht auf West|wendet sich zum Westen|legt sich>, und mit ihm <kommt der Geruch des Meeres|es kommt der Geruch von See|kommt der Sand>.',
      },
      {
        en: 'Even the pigeons at the station are looking for shade today.',
        de: 'Sogar die Tauben am Bahnhof <suchen heute Schatten|schauen heute für Schatten|genießen heute die Sonne>.',
      },
      {
        en: 'The storm took {n} chairs from the beer garden and returned none of them.',
        de: 'Der Sturm <nahm {n} Stühle aus dem Biergarten mit|nahm {n} Stühle vom Garten des Biers|brachte {n} Stühle in den Biergarten> und <brachte keinen zurück|retournierte keine von ihnen|räumte sie auf>.',
      },
      {
        en: 'By {day} the river in {town} should be back within its banks.',
        de: 'Bis {day} dürfte der Fluss in {town} <wieder in sein Bett zurückgekehrt sein|zurück innerhalb seiner Banken sein|weiter steigen>.',
      },
    ],
  },
  {
    name: 'library',
    domain: 'leisure',
    pairs: [
      {
        en: 'The reading circle meets every {day} at {time} between the travel guides and the window.',
        de: 'Der Lesekreis trifft sich <jeden {day} um {time} Uhr|alle {day} um {time}|am letzten {day} um {time} Uhr> zwischen <den Reiseführern und dem Fenster|den Guides und Fenster|zwei Reisen>.',
      },
      {
        en: 'Return your books by {day}, and nobody will ask about the coffee stain.',
        de: '<Geben Sie Ihre Bücher bis {day} zurück|Kehren Sie Ihre Bücher bis {day} um|Leihen Sie die Bücher am {day} aus>, dann fragt niemand nach <dem Kaffeefleck|dem Fleck von Kaffee|dem Kaffeepreis>.',
      },
      {
        en: 'The novel follows a lighthouse keeper who teaches {n} goats to come at the sound of a horn.',
        de: 'Der Roman <erzählt von einem Leuchtturmwärter|folgt einem Leuchtturmhalter|gehört einem Lichtmann>, der {n} Ziegen beibringt, <auf ein Horn hin zu kommen|zu dem Klang des Horns zu kommen|auf Hörnern zu laufen>.',
      },
      {
        en: 'Audio books are on the upper floor, right behind the shelf that everyone walks into.',
        de: 'Hörbücher finden Sie <im oberen Stockwerk|an dem oberen Boden|im Keller>, direkt hinter dem Regal, <gegen das alle laufen|in welches jeder hineingeht|das allen gehört>.',
      },
      {
        en: 'A library card costs {price} a year and is free for anyone under eighteen.',
        de: 'Ein <Bibliotheksausweis|Bibliothekskarton|Buch> kostet {price} im Jahr und ist <für alle unter achtzehn kostenlos|frei für irgendwen unter achtzehn|erst ab achtzehn erhältlich>.',
      },
      {
        en: 'She reads the last page first, which her brother in {town} finds unforgivable.',
        de: 'Sie liest <zuerst die letzte Seite|die letzte Seite als Erstes zuerst|nur die erste Seite>, was ihr Bruder in {town} <unverzeihlich findet|findet nicht zu vergeben|auch gern tut>.',
      },
      {
        en: 'Please whisper near the chess tables, where a game has been going on for {n} days.',
        de: 'Bitte <flüstern Sie in der Nähe der Schachtische|seien Sie flüsternd nahe den Schachtischen|spielen Sie Schach>, dort <läuft seit {n} Tagen eine Partie|ein Spiel geht weiter seit {n} Tagen|endet in {n} Tagen ein Spiel>.',
      },
      {
        en: 'If you cannot reach the top shelf, ask for the ladder and not for a taller friend.',
        de: 'Wenn Sie nicht <an das oberste Regalbrett kommen|das Top-Regal erreichen können|lesen können>, fragen Sie nach der Leiter <und nicht nach einem größeren Freund|und nicht für mehr hohen Freund|und dann nach Ihrem Freund>.',
      },
      {
        en: 'The library bus stops in {town} at {time} and smells of paper and peppermint.',
        de: 'Der Bücherbus hält um {time} Uhr in {town} und <riecht nach Papier und Pfefferminz|schmeckt von Papier und Pfefferminze|verkauft Papier und Pfefferminz>.',
      },
      {
        en: 'Someone has underlined every bird in the guide, in pencil and with great care.',
        de: 'Jemand hat in dem Führer jeden Vogel <unterstrichen, mit Bleistift und großer Sorgfalt|unterlinierte im Bleistift und mit großer Pflege|mit Filzstift durchgestrichen>.',
      },
    ],
  },
];
