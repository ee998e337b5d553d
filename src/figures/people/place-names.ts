/** A point in a picture with a name to stand beside it. */
export interface NamedPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends NamedPoint {
  readonly anchor: 'start' | 'end';
  readonly dy: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 6.8;
const PLACES = [
  { anchor: 'start', dy: 0 },
  { anchor: 'end', dy: 0 },
  { anchor: 'start', dy: -13 },
  { anchor: 'start', dy: 13 },
  { anchor: 'end', dy: -13 },
  { anchor: 'end', dy: 13 },
] as const;

/** Names beside their points, where they cover no point and no other name; one without room is left out. */
export function placedNames(points: readonly NamedPoint[], right: number): readonly PlacedName[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return points.flatMap((point): readonly PlacedName[] => {
    const free = PLACES.map((place) => ({ ...place, box: boxOf(point, place) })).find(
      ({ box }) => box.left >= 0 && box.right <= right && !taken.some((other) => overlap(box, other)),
    );
    if (!free) return [];
    taken.push(free.box);
    return [{ ...point, anchor: free.anchor, dy: free.dy }];
  });
}

function boxOf({ name, x, y }: NamedPoint, { anchor, dy }: Pick<PlacedName, 'anchor' | 'dy'>): Box {
  const wide = LETTER * name.length;
  const left = anchor === 'start' ? x + 8 : x - 8 - wide;
  return { left, right: left + wide, top: y + dy - 6, bottom: y + dy + 6 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
