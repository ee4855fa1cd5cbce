/**
 * Fieldlabs and their money. Enters: the register of fieldlabs, their ledger, linked
 * participations. Leaves: public facts on fieldlabs, funding with the fieldlabs as contributors,
 * one row on each fieldlab for the letter. Never here: sums of what is promised and what is spent.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.transform.topic.programme.fieldlab;
