package nl.smartindustry.transform.command;

import java.util.Set;

/** Plain arithmetic over columns of numbers. */
record ColumnFormula(Node node, Set<String> columns) {}
