/**
 * Series of other producers (international comparison, national accounts, prices), published as
 * they came: values and flags unchanged, precision class P7.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.15.1, coherence between domains.
 */
package nl.smartindustry.transform.topic.series;
