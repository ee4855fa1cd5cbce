/**
 * The programme: outreach, fieldlabs, participation, funding, education and actions.
 *
 * <p>Enters: {@code administrative.yaml}, {@code programme.yaml} and the delivered administration,
 * each source read once. Leaves: figures, one row on each fieldlab and each action, the chain of
 * evidence. Never here: whether a number may be seen, which {@code safe} decides.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.transform.topic.programme;
