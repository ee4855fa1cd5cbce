package nl.smartindustry.transform.command.derive;

import java.util.Set;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;

/** One variable that is computed from other columns. */
sealed interface Derivation {
  String name();

  /** The columns that it reads. */
  Set<String> columns();

  /** Asks for the columns that it reads, as what it needs them to be. */
  void want(WantedColumns wanted);

  /** The table with the variable added, or in the place of a column of that name. */
  Microdata apply(Microdata data);

  /** Plain arithmetic, computed here. */
  record Plain(String name, Formula formula) implements Derivation {
    @Override
    public Set<String> columns() {
      return formula.columns();
    }

    @Override
    public void want(WantedColumns wanted) {
      wanted.numbers(columns());
    }

    @Override
    public Microdata apply(Microdata data) {
      var values = formula.node().values(data);
      Derivations.checkFinite(name, data, values);
      return data.with(name, values);
    }
  }

  /** Any other Spark SQL expression. */
  record Sql(String name, SqlExpression expression) implements Derivation {
    @Override
    public Set<String> columns() {
      return expression.columns();
    }

    @Override
    public void want(WantedColumns wanted) {
      wanted.either(columns());
    }

    @Override
    public Microdata apply(Microdata data) {
      return expression.addTo(data, name);
    }
  }
}
