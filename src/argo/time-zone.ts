/** The IANA names of one part. Intl also takes abbreviations (`PST`, `IST`) that Go's time zone database does not have. */
const singleNames = new Set(
  (
    "CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel " +
    "Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC " +
    "Universal W-SU WET Zulu"
  ).split(" "),
);

/** Whether Argo's controller finds the zone: an IANA name, written exactly so (Go looks it up as a file name). */
export function isTimeZone(name: string): boolean {
  if (!name.includes("/")) return singleNames.has(name);
  // Most names are in this list, and a format costs a start 10 ms.
  if (Intl.supportedValuesOf("timeZone").includes(name)) return true;
  return !name.startsWith("SystemV/") && knownToIntl(name) && isSpelledAsIana(name);
}

/** The zone that was probably meant: other capitals, a city alone, a space for an underscore. */
export function suggestTimeZone(name: string): string | undefined {
  const wanted = name.trim().replace(/ /g, "_").toLowerCase();
  const city = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1);
  const zones = Intl.supportedValuesOf("timeZone");
  const single = [...singleNames].find((zone) => zone.toLowerCase() === wanted);
  return (
    single ??
    abbreviations.get(wanted) ??
    zones.find((zone) => zone.toLowerCase() === wanted) ??
    zones.find((zone) => city(zone).toLowerCase() === city(wanted))
  );
}

const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kst: "Asia/Seoul",
    jst: "Asia/Tokyo",
    ist: "Asia/Kolkata",
    pst: "America/Los_Angeles",
    pdt: "America/Los_Angeles",
    pt: "America/Los_Angeles",
    mdt: "America/Denver",
    cst: "America/Chicago",
    cdt: "America/Chicago",
    edt: "America/New_York",
    et: "America/New_York",
    bst: "Europe/London",
    cest: "Europe/Berlin",
    aest: "Australia/Sydney",
    z: "UTC",
  }),
);

function knownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Intl ignores capitals; files do not. `Port-au-Prince`, `Dar_es_Salaam`, `Isle_of_Man` and `DumontDUrville` are right. */
function isSpelledAsIana(name: string): boolean {
  const canonical = new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
  if (canonical.toLowerCase() === name.toLowerCase()) return canonical === name;
  return name.split(/[/_]|(?<=[a-z])-/).every((word) => /^(of|es|au|[A-Z][A-Za-z]*|GMT[-+0-9]*|[A-Z]+[0-9]*[A-Z]*)$/.test(word));
}
