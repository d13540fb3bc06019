/** What the scanning of a scalar yields, piece by piece, each with the place it was read at. */
export interface ScalarReading {
  /** A piece of the value that stands at `offset`, written otherwise (an escape, a fold) or just as it reads. */
  readonly add: (piece: string, offset: number, isWrittenOtherwise?: boolean) => void;
  /** Where the scalar ends. */
  end: number;
  /** Where scanning goes on. */
  next: number;
  /** How many lines were begun up to there, and where the last of them begins. */
  lines: number;
  lineStart: number;
  /** A plain scalar ended with a line: a key may follow. */
  endsInBreak: boolean;
}

export interface ValueReading extends ScalarReading {
  readonly value: () => string;
}

export function readValue(start: number): ValueReading {
  let value = "";
  return {
    add: (piece) => {
      value += piece;
    },
    value: () => value,
    end: start,
    next: start,
    lines: 0,
    lineStart: 0,
    endsInBreak: false,
  };
}

export interface OffsetReading extends ScalarReading {
  /** The offset of each UTF-16 unit of the value. */
  readonly offsets: readonly number[];
}

export function readOffsets(start: number): OffsetReading {
  const offsets: number[] = [];
  return {
    offsets,
    add: (piece, offset, isWrittenOtherwise = false) => {
      for (let index = 0; index < piece.length; index++) offsets.push(isWrittenOtherwise ? offset : offset + index);
    },
    end: start,
    next: start,
    lines: 0,
    lineStart: 0,
    endsInBreak: false,
  };
}
