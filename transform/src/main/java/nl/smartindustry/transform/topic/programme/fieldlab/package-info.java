/**
 * The register of fieldlabs: how many there are, and one row on each for the letter. Names of
 * fieldlabs are public facts; who takes part in them is not.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.transform.topic.programme.fieldlab;
