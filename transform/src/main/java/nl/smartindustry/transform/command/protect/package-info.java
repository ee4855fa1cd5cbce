/**
 * The command {@code protect}: which cells of a user's own tables must be withheld, so that no
 * contributor can be estimated from what is published.
 *
 * <p>Enters: a spec with micro-data, or cells of tables, or cells and equations. Leaves: each cell
 * with its status, and its value where it is safe. Never here: a rule of sensitivity, which lies in
 * {@code method.sensitivity}, and what else must be withheld, which {@code method.suppression}
 * finds.
 *
 * <p>GSBPM 6.4 (apply disclosure control); SIMS S.7, confidentiality.
 */
package nl.smartindustry.transform.command.protect;
