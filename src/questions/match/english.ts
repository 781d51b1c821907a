/*
 * What the matcher must know of English besides the meaning of words: how words are shortened and bent, and which words
 * only carry a question.
 */

/** Contractions opened before words are cut, so that "didn't agree" keeps its "not". */
export const contractions: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can't|cannot|cant)\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\b([a-z]+)n't\b/g, '$1 not'],
  [/\b(?:did|does|do|is|was|could|would)nt\b/g, 'not'],
  [/\b([a-z]+)'(?:ve|d|ll|re|m|s)\b/g, '$1'],
  [/\b(co|non|re|pre|de)-(?=[a-z])/g, '$1'],
];

/** British to American, and doublings the stemmer does not undo. */
export const spellings: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{3,})is(e|ed|es|er|ing|ation|ations)$/, '$1iz$2'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/([a-z]{3,})our(s|ed|ing|al|ite|ites|able)?$/, '$1or$2'],
  [/([aeiouy][a-z]*[aeiouy])ll(ed|ing|er)$/, '$1l$2'],
  [/^programme/, 'program'],
  [/ence$/, 'ense'],
];

/** What may stand before "time" or "example" without saying anything: "a stressful situation" says something. */
const plainly = '(?: (?:specific|particular|recent|concrete|real|good))?';

/** The usual opening of a question, which says how it is asked and not what about. */
export const opening = new RegExp(
  [
    '^(?:(?:so|okay?|well|and|now|please|hi|hello)[, ]+)*',
    '(?:(?:can|could|would|will) you (?:please )?|i (?:would )?(?:like|love|want) (?:you )?to (?:know )?|let (?:us )?)?',
    '(?:(?:tell|give|share with|walk|take|talk) (?:me|us)(?: through)?|describe|share|explain|discuss|talk about|think of|think back to|recall|provide|name|hear)',
    `(?: to me| to us| with me| with us)?(?: about| an?${plainly} (?:example|instance) of)?`,
    `(?: (?:a|an|the|one|some|any|your)${plainly} (?:(?:time|situation|occasion|experience)s?|instance|example|case|moment)`,
    '(?: (?:when|where|in which|that|of when|of|with|of a time|of a time when))?(?: you)?)?',
  ].join(''),
);

/** Words that only carry a question. */
export const scaffolding: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with as into onto over under about around and or but so if then than that this these those
  it its is are was were be been being am do does did done doing have has had having will would shall should can could may might
  must i me my mine you your yours yourself he him his she her hers they them their theirs we us our ours one ones someone somebody
  anyone what which who whom whose when where why how there here time times situation instance example experience case occasion
  moment tell describe give share explain walk talk provide discuss recall think consider imagine suppose say hear know like want
  please ever just really very quite most some any all each every other another such also even still yet let go went through during while
  after before once get got come came make made take took thing things something anything way ways kind sort specific particular
  concrete detail details story stories past career job work worked working professional role previously recent recently last
  current previous`.split(/\s+/),
);

const verbs = `be:was were been am is are|begin:began begun|blow:blew blown|break:broke broken|bring:brought|build:built|buy:bought
catch:caught|choose:chose chosen|come:came|deal:dealt|dig:dug|draw:drew drawn|drive:drove driven|eat:ate eaten|fall:fell fallen
feel:felt|fight:fought|find:found|forget:forgot forgotten|get:got gotten|give:gave given|go:went gone|grow:grew grown|have:had
hear:heard|hide:hid hidden|hold:held|keep:kept|know:knew known|lead:led|leave:left|lie:lied|lose:lost|make:made|mean:meant|meet:met
mistake:mistook|overcome:overcame|pay:paid|prove:proven|ride:rode|rise:rose risen|run:ran|say:said|see:saw seen|seek:sought
sell:sold|send:sent|shake:shook|sleep:slept|speak:spoke spoken|spend:spent|stand:stood|steal:stolen|stick:stuck|take:took taken
teach:taught|tear:tore torn|tell:told|think:thought|throw:threw thrown|understand:understood|win:won|write:wrote written
good:better best|bad:worse worst|child:children|person:people|criterion:criteria|analysis:analyses`;

/** Words the stemmer would confuse with others: "manager" with "manage", "integrity" with "integrate", "busy" with "business". */
const apart = `manager:managers|morale|objective:objectives|community:communities|initial:initially|response:responses
critical:critically|executive:executives|relative:relatives|use:used uses using|useful|integrity|busy|news|personal:personally
personality:personalities|customer:customers|production|productive:productivity|general:generally|internal:internally
political:politically politics|organization:organisation organizations organisations|direction:directions
performer:performers|commitment:commitments|dependency:dependencies|different:differently|presentation:presentations
improvise:improvised improvising improvisation|meeting:meetings|applicant:applicants|accountable:accountability`;

/** Forms no rule leads back: `led` → `lead`. */
export const irregular: ReadonlyMap<string, string> = readForms(verbs);

/** Words that are their own stem, and the forms that belong to them. */
export const kept: ReadonlyMap<string, string> = new Map([
  ...readForms(apart),
  ...[...readForms(apart).values()].map((root) => [root, root] as const),
]);

function readForms(text: string): Map<string, string> {
  return new Map(
    text.split(/[|\n]/).flatMap((line) => {
      const [root = '', forms = root] = line.split(':');
      return forms.split(' ').map((form) => [form, root] as const);
    }),
  );
}
