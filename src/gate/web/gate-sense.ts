import type { Locale } from '../../base/domain/texts.ts';
import { aloud } from '../domain/gate-verdict.ts';
import type { VerdictCode } from '../domain/verdict-code.ts';
import { gateSettings } from './gate-settings.ts';

/** Each outcome has a tune of its own, told apart without looking: up, level, down. Hertz and seconds. */
const TUNES = {
  pass: [
    [880, 0.09],
    [1320, 0.14],
  ],
  ask: [
    [660, 0.12],
    [0, 0.06],
    [660, 0.12],
  ],
  stop: [
    [520, 0.18],
    [390, 0.18],
    [260, 0.34],
  ],
} as const;

/** And a vibration of its own: one short, two short, one long and one. Milliseconds. */
const VIBRATIONS = { pass: [60], ask: [90, 70, 90], stop: [450, 90, 200] } as const;

let audio: AudioContext | undefined;

/** Browsers are silent until somebody has touched the page: called by the first touch. */
export function wakeSound(): void {
  audio ??= 'AudioContext' in globalThis ? new AudioContext() : undefined;
  if (audio?.state === 'suspended') void audio.resume();
}

/** Makes a verdict heard and felt. A phone that can do none of it shows it all the same. */
export function sense(
  verdict: { readonly code: VerdictCode; readonly outcome: 'pass' | 'ask' | 'stop' },
  locale: Locale,
): void {
  const { sounds, speaks } = gateSettings();
  // Old phones of Apple have no vibration.
  if ('vibrate' in navigator) navigator.vibrate([...VIBRATIONS[verdict.outcome]]);
  if (sounds) play(TUNES[verdict.outcome]);
  if (speaks) speak(aloud(verdict)[locale], locale);
}

function play(tune: readonly (readonly [hertz: number, seconds: number])[]): void {
  if (audio?.state !== 'running') return;
  const volume = audio.createGain();
  volume.gain.value = 0.35;
  volume.connect(audio.destination);
  let at = audio.currentTime;
  for (const [hertz, seconds] of tune) {
    if (hertz > 0) {
      const tone = audio.createOscillator();
      tone.type = 'triangle';
      tone.frequency.value = hertz;
      tone.connect(volume);
      tone.start(at);
      tone.stop(at + seconds);
    }
    at += seconds;
  }
}

/** With the voice of the phone, where it has one of the language; a wrong voice reading Chinese is worse than none. */
function speak(words: string, locale: Locale): void {
  if (!('speechSynthesis' in globalThis)) return;
  const language = locale === 'en' ? 'en' : 'zh';
  const voices = speechSynthesis.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(language));
  const voice = voices.find(({ lang }) => lang === locale) ?? voices[0];
  if (!voice) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 1.1;
  speechSynthesis.speak(utterance);
}

/** Whether this phone can speak the language at all, for the switch. */
export function canSpeak(locale: Locale): boolean {
  if (!('speechSynthesis' in globalThis)) return false;
  return speechSynthesis.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(locale === 'en' ? 'en' : 'zh'));
}
