import { pipeline, python, type Dataset, type Model } from "argots";

/** Every kind of output that a Python function can have. */
const preprocess = python<
  { message: string; counts: Record<string, number>; words: string[] },
  { first: Dataset; second: Dataset; text: string; complete: boolean; vocabulary: Record<string, number>; stopWords: string[] }
>("./components.py#preprocess");

const train = python<
  {
    first: Dataset;
    second: Dataset;
    message: string;
    complete: boolean;
    vocabulary: Record<string, number>;
    stopWords: string[];
    steps?: number;
  },
  { model: Model }
>("./components.py#train");

/** Data goes from one Python function to the next, as files and as values of every type. */
export const lightweightFunctions = pipeline(
  { name: "lightweight-python-functions" },
  ({ message, counts = { a: 1, b: 2 } }: { message: string; counts?: Record<string, number> }) => {
    const { first, second, text, complete, vocabulary, stopWords } = preprocess({ message, counts, words: ["and", "or", "not"] });
    train({ first, second, message: text, complete, vocabulary, stopWords });
  },
);
