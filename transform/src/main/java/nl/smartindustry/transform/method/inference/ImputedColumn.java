package nl.smartindustry.transform.method.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * A column that is a product with an imputed item, such as the turnover of those who use robots:
 * the column moves with the item of a unit as much as the other factor says. Items of different
 * names err apart from each other.
 *
 * @param terms one an item
 */
public record ImputedColumn(List<Term> terms) implements ItemUncertainty {
  /**
   * One item.
   *
   * @param factor how much the column of each unit moves with its item; 0 where it has no value
   */
  public record Term(ItemUncertainty item, double[] factor) {
    private double[] slope(double[] ofColumn) {
      var slope = new double[ofColumn.length];
      for (int k = 0; k < slope.length; k++) {
        slope[k] = ofColumn[k] * factor[k];
      }
      return slope;
    }

    private Term less(double times, double[] other) {
      var difference = factor.clone();
      for (int k = 0; k < difference.length; k++) {
        difference[k] -= times * other[k];
      }
      return new Term(item, difference);
    }
  }

  public ImputedColumn {
    terms = List.copyOf(terms);
  }

  @Override
  public double[] correction(double[] slope) {
    var sum = new double[slope.length];
    for (var term : terms) {
      var correction = term.item().correction(term.slope(slope));
      for (int k = 0; correction != null && k < sum.length; k++) {
        sum[k] += correction[k];
      }
    }
    return sum;
  }

  @Override
  public double beyond(double[] slope) {
    return terms.stream().mapToDouble(term -> term.item().beyond(term.slope(slope))).sum();
  }

  /**
   * This column less {@code ratio} times another, as in the linearised variable of a ratio: an item
   * in both counts once, with what it does to both.
   */
  ImputedColumn less(double ratio, ImputedColumn other) {
    var joint = new ArrayList<Term>();
    for (var term : terms) {
      joint.add(term.less(ratio, other.factor(term)));
    }
    for (var term : other.terms) {
      if (terms.stream().noneMatch(own -> own.item() == term.item())) {
        joint.add(new Term(term.item(), new double[term.factor().length]).less(ratio, term.factor));
      }
    }
    return new ImputedColumn(joint);
  }

  private double[] factor(Term of) {
    return terms.stream()
        .filter(own -> own.item() == of.item())
        .map(Term::factor)
        .findFirst()
        .orElseGet(() -> new double[of.factor().length]);
  }
}
