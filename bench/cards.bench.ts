import type { Card, CardWords } from '../src/documents/domain/card.ts';
import { writeCardPdf } from '../src/documents/server/api.ts';
import { atMost, cpuSeconds, type Figure } from './figures.ts';

const SIZES = [
  { cards: 12_600, cpu: 6, memory: 200 },
  { cards: 120_000, cpu: 45, memory: 600 },
] as const;

/** Characters of the names: as many different ones as the people of a district bear. */
const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
);
const GIVEN_FROM = 0x4e00;
const GIVEN_COUNT = 3000;
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const PASS_LENGTH = 237;

const words: CardWords = {
  issuer: '量金桂苑社区居民委员会',
  until: '有效至',
  number: '编号',
  backPage: '背面',
  missing: '请手写补全',
  back: {
    heading: '量金桂苑社区出入证',
    helpLabel: '求助、咨询、异议电话',
    helpLine: '0571-8800 1234',
    paragraphs: [
      '出入小区时请出示本卡。',
      '丢了或坏了，马上打上面的电话，当场补办，旧卡立即作废。',
      '对不让出入有不同意见，打上面的电话。',
    ],
  },
};

/** Pass cards as PDF with backs: processor seconds, and the most memory the process has held; the smaller size first, as memory never sinks. */
export async function measure(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { cards, cpu, memory } of SIZES) {
    let bytes = 0;
    const seconds = await cpuSeconds(async () => {
      for await (const part of writeCardPdf({ cards: inventCards(cards), words, sides: 'both' })) bytes += part.length;
    });
    const peak = process.resourceUsage().maxRSS / 1024;
    const data = `${cards} cards with backs, 10 a page, ${Math.round(bytes / 1e5) / 10} MB`;
    figures.push(
      atMost({ name: `cards.cpu.${cards}`, value: seconds, unit: 's', data, budget: cpu }),
      atMost({ name: `cards.memory.${cards}`, value: peak, unit: 'MB', data: `${data}, peak RSS`, budget: memory }),
    );
  }
  return figures;
}

function* inventCards(count: number): Generator<Card> {
  for (let at = 0; at < count; at += 1) {
    const building = `${1 + Math.floor(at / 130)}号楼`;
    yield {
      title: '居民出入证',
      headline: `${SURNAMES[at % SURNAMES.length] ?? ''}${givenSign(at * 7)}${at % 4 === 0 ? '' : givenSign(at * 13)}`,
      lines: ['量金桂苑', `${building}${1 + (at % 3)}单元${101 + (at % 18) * 100}`],
      until: '2026年12月31日',
      number: `${1000 + (at % 9000)} ${1000 + ((at * 31) % 9000)}`,
      code: passLike(at),
      group: `量金桂苑 ${building}`,
    };
  }
}

function givenSign(at: number): string {
  return String.fromCharCode(GIVEN_FROM + (at % GIVEN_COUNT));
}

/** As long as a pass, in its alphabet, different for everybody. */
function passLike(seed: number): string {
  let [text, state] = ['MS1:', seed + 1];
  while (text.length < PASS_LENGTH) {
    state = (state * 48_271) % 2_147_483_647;
    text += SIGNS[state % SIGNS.length] ?? '';
  }
  return text;
}
