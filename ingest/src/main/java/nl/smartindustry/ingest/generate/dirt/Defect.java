package nl.smartindustry.ingest.generate.dirt;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A defect of one cell.
 *
 * @param suitable which true values can carry it
 * @param spoil the cell as it is delivered
 */
record Defect(
    String kind,
    String column,
    String outcome,
    Predicate<String> suitable,
    UnaryOperator<String> spoil) {}
