/**
 * What a statistician has decided on single cells, delivered like any source and applied to the
 * stored tables without touching the deliveries they came from.
 *
 * <p>Enters: stored tables, what was expected of them, decisions of a statistician. Leaves: a list
 * of cells to look at, and tables in which decisions hold. Never here: a change of the delivery
 * itself.
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.derived.review;
