/**
 * Letters of other scripts as ASCII ones, as far as a short table goes; what has none becomes a space.
 * For names in manifests only: the author's spelling is kept as the display name.
 */
export function transliterate(text: string): string {
  let result = "";
  for (const character of text.normalize("NFKD")) {
    if (character <= "\u007f") result += character;
    else if (/\p{M}/u.test(character)) continue;
    else {
      const lower = character.toLowerCase();
      const letters = table.get(lower) ?? " ";
      result += lower === character ? letters : letters.slice(0, 1).toUpperCase() + letters.slice(1);
    }
  }
  return result;
}

/** What normalisation (NFKD) leaves beyond ASCII: letters that are no base letter with an accent; Hangul arrives as its parts. */
const table: ReadonlyMap<string, string> = new Map([
  ...pairs("ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i ħ:h ŋ:n"),
  ...pairs("α:a β:b γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o"),
  ...pairs(
    "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya",
  ),
  ...pairs("і:i є:ye ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѕ:dz"),
  // Revised Romanization, letter by letter: initials, vowels, finals.
  ...run(0x1100, "g kk n d tt r m b pp s ss - j jj ch k t p h"),
  ...run(0x1161, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"),
  ...run(0x11a8, "k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t"),
]);

function pairs(text: string): [string, string][] {
  return text.split(" ").map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]);
}

function run(first: number, letters: string): [string, string][] {
  return letters.split(" ").map((letter, index) => [String.fromCodePoint(first + index), letter === "-" ? "" : letter]);
}
