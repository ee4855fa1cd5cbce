package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.imputation.Imputer.Way;

/** What is done about answers that are missing or out of proportion, before estimating. */
public record EditingSpec(
    Optional<ResponseSpec> response,
    List<ImputationSpec> imputation,
    List<WinsorisationSpec> winsorisation) {
  public EditingSpec {
    imputation = List.copyOf(imputation);
    winsorisation = List.copyOf(winsorisation);
  }

  /**
   * Who answered.
   *
   * @param column holds what came of each sampled unit
   * @param answered its values of those that answered
   * @param outOfScope its values of those that turned out not to belong to the population
   * @param groups columns of the response groups; the strata where not named
   */
  public record ResponseSpec(
      String column, List<String> answered, List<String> outOfScope, List<String> groups) {
    public ResponseSpec {
      outOfScope = outOfScope == null ? List.of() : List.copyOf(outOfScope);
      groups = groups == null ? List.of() : List.copyOf(groups);
      require(column != null, "column: missing (what came of each unit)");
      require(answered != null && !answered.isEmpty(), "answered: missing (its values)");
    }
  }

  /**
   * How missing values of an item are filled in.
   *
   * @param by auxiliary variables: one for a ratio, one or more sizes for a nearest neighbour
   * @param within columns whose crossing lends; coarser classes, down to all units, where none can
   * @param previous column of the unit's own earlier answer
   */
  public record ImputationSpec(
      String item,
      Way method,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> by,
      List<String> within,
      String previous) {
    public ImputationSpec {
      by = by == null ? List.of() : List.copyOf(by);
      within = within == null ? List.of() : List.copyOf(within);
      require(item != null && method != null, "needs item and method");
      require(method != Way.RATIO || by.size() == 1, "by: %s (one column, for a ratio)", by);
      require(method != Way.NEAREST || !by.isEmpty(), "by: missing (the sizes)");
      require((method == Way.PREVIOUS) == (previous != null), "previous: with method previous");
    }
  }

  /** An item whose influential values are brought in; expected is its mean within classes. */
  public record WinsorisationSpec(String item, List<String> within) {
    public WinsorisationSpec {
      within = within == null ? List.of() : List.copyOf(within);
      require(item != null, "item: missing");
    }
  }

  void want(WantedColumns wanted) {
    response.ifPresent(asked -> wanted.text(asked.column()).texts(asked.groups()));
    for (var asked : imputation) {
      wanted.number(asked.item()).numbers(asked.by()).number(asked.previous());
      wanted.texts(asked.within());
    }
    winsorisation.forEach(asked -> wanted.number(asked.item()).texts(asked.within()));
  }
}
