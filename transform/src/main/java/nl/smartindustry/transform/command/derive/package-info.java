/**
 * Variables that a spec computes from columns of a user's file, in Spark SQL. Plain arithmetic is
 * computed here by the same rules; anything else starts Spark.
 *
 * <p>Enters: columns and expressions. Leaves: new columns. Never here: what they are used for.
 *
 * <p>GSBPM 5.5 (derive new variables and units); SIMS S.3.4, statistical concepts and definitions.
 */
package nl.smartindustry.transform.command.derive;
