package nl.smartindustry.transform.command.derive;

import java.util.Set;

/** Plain arithmetic over columns of numbers. */
record ColumnFormula(Node node, Set<String> columns) {}
