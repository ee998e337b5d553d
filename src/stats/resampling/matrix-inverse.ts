/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[];

/** The inverse of a symmetric, positive definite matrix: Gauss-Jordan elimination needs no exchange of rows there. */
export function inverse(matrix: Matrix): Matrix {
  const left = matrix.map((row) => row.slice());
  const right = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let pivot = 0; pivot < left.length; pivot++) {
    const head = left[pivot]![pivot]!;
    for (const rows of [left, right]) scale(rows[pivot]!, 1 / head);
    for (let row = 0; row < left.length; row++) {
      const factor = left[row]![pivot]!;
      if (row === pivot || factor === 0) continue;
      for (const rows of [left, right]) subtract(rows[row]!, rows[pivot]!, factor);
    }
  }
  return right;
}

/** The pseudo-inverse of a symmetric matrix whose rows sum to 0 and that maps nothing else to 0. */
export function centredInverse(matrix: Matrix): Matrix {
  const share = 1 / matrix.length;
  return inverse(matrix.map((row) => row.map((value) => value + share))).map((row) =>
    row.map((value) => value - share),
  );
}

function scale(row: Float64Array, factor: number): void {
  for (let i = 0; i < row.length; i++) row[i]! *= factor;
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < row.length; i++) row[i]! -= factor * other[i]!;
}
