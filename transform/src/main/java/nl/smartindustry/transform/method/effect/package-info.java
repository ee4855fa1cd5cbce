/**
 * What a treatment changed, by difference in differences: effects of every cohort in every period
 * and what they add up to (Callaway and Sant'Anna 2021), and matched pairs, every treated unit
 * beside the untreated one of its class that was most like it before.
 *
 * <p>Enters: a balanced panel with the start and class of each unit. Leaves: effects and their
 * means, with influence functions; pairs, the effect over them, its errors. Never here: which
 * covariates are chosen, and whether an effect may be called one.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.effect;
