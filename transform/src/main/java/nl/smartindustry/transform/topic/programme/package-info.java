/**
 * The programme: fieldlabs and their money, education, the actions, and which figures there are.
 *
 * <p>Enters: {@code administrative.yaml}, {@code programme.yaml} and the delivered administration,
 * each source read once. Leaves: figures, one row on each fieldlab and each action, the chain of
 * evidence. Never here: whether a number may be seen, which {@code safe} decides; anything of a
 * single enterprise; sums of what is promised and what is spent.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation, and S.15, timeliness.
 */
package nl.smartindustry.transform.topic.programme;
