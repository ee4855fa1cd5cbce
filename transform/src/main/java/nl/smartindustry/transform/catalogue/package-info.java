/**
 * What the catalogue says of an indicator, whichever mechanism computes it: names, population,
 * sources, estimator class, and how it is published.
 *
 * <p>Enters: {@code definitions/*.yaml}, contracts. Leaves: checked indicators, designs,
 * dimensions, breaks. Never here: data, and how a figure is computed.
 *
 * <p>GSBPM 2.1 and 2.2 (design outputs and variable descriptions); SIMS S.3, statistical
 * presentation.
 */
package nl.smartindustry.transform.catalogue;
