/**
 * Where the Netherlands stands and where it is going: distance to a target with scenarios by
 * assumed ceilings, and its rank among countries with the uncertainty of it. Made of figures that
 * may be seen.
 *
 * <p>GSBPM 6.1 (prepare draft outputs); SIMS S.15, coherence and comparability.
 */
package nl.smartindustry.transform.outlook;
