import { readBank } from '../src/legend/bank.ts';
import { site as siteChoices } from '../src/site.ts';
import { site } from './builds.ts';
import { isJudged } from './gold/stories.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });

/** Whether the site holds our own stories. Of others some tests would ask what those need not hold. */
export const isOurs = isJudged(bank.legends);
