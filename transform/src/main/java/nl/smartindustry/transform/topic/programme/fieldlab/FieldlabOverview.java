package nl.smartindustry.transform.topic.programme.fieldlab;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise;
import nl.smartindustry.transform.topic.programme.enterprise.Participants;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterLink;
import nl.smartindustry.transform.topic.programme.enterprise.SmeShare;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row per fieldlab at the reference date; what would name a participant is left out. */
public record FieldlabOverview(AdministrativeCatalogue catalogue, FundingLedger ledger) {
  public static Contract contract(Definitions definitions) {
    return Contract.load(definitions, "fieldlab_overview");
  }

  /** A number that may be shown, or why it is not. */
  private record Shown(Number value, String reason) {
    static Shown of(Number value) {
      return new Shown(value, null);
    }

    static Shown withheld(Reason reason) {
      return new Shown(null, reason.code());
    }
  }

  /** What is shown of the money of one kind. */
  private record Money(Shown total, BigDecimal open) {}

  /**
   * The rows of contract {@code fieldlab_overview}, in order of the fieldlab's identifier.
   *
   * @param participations those that overlap the reference year count as participants, each
   *     enterprise once, as in the newest frame; of a fieldlab that merged they stay its own
   * @return funding is cumulative, of each kind apart; a total is withheld (class D2) when few
   *     enterprises take part or one brings in most, for total less public is their money
   */
  public List<Row> rows(
      FieldlabRegister register,
      List<Participation> participations,
      RegisterLink link,
      Moment moment) {
    var enterprises = byFieldlab(participations);
    return register.at(moment.day()).stream()
        .map(
            fieldlab -> {
              var members = enterprises.getOrDefault(fieldlab.id(), List.of());
              return row(
                  fieldlab,
                  linked(members, link, moment),
                  money(fieldlab, members, catalogue.overview().realised(), moment),
                  money(fieldlab, members, catalogue.overview().committed(), moment));
            })
        .toList();
  }

  private Row row(Fieldlab fieldlab, List<Enterprise> linked, Money realised, Money committed) {
    var protection = catalogue.overview().participants();
    var few = protection.tooFew(linked.size());
    var participants =
        few.map(Shown::withheld).orElseGet(() -> Shown.of((long) protection.round(linked.size())));
    var sme = few.map(Shown::withheld).orElseGet(() -> smeShare(linked));
    var profile = fieldlab.profile();
    return RowFactory.create(
        fieldlab.id(),
        profile.name(),
        profile.place(),
        profile.theme(),
        fieldlab.type() == null ? null : Long.valueOf(fieldlab.type()),
        fieldlab.status(),
        fieldlab.started() == null ? null : Date.valueOf(fieldlab.started()),
        profile.nuts1(),
        fieldlab.course().history().text(),
        fieldlab.course().mergedInto(),
        participants.value(),
        participants.reason(),
        sme.value(),
        sme.reason(),
        realised.total().value(),
        realised.open(),
        realised.total().reason(),
        committed.total().value(),
        committed.open(),
        committed.total().reason());
  }

  private Money money(Fieldlab fieldlab, List<Participation> members, String kind, Moment moment) {
    var entries =
        ledger.entries().stream()
            .filter(entry -> fieldlab.id().equals(entry.fieldlab()))
            .filter(entry -> moment.reached(entry.date()) && kind.equals(entry.kind()))
            .toList();
    var open = entries.stream().filter(ledger::isPublic).toList();
    return new Money(total(members, entries), Amounts.inMillions(Amounts.sum(open)));
  }

  private static Shown smeShare(List<Enterprise> linked) {
    var share = SmeShare.of(linked);
    return share.known() == 0
        ? Shown.withheld(Reason.NO_OBSERVATIONS)
        : Shown.of((double) Math.round(share.percent()));
  }

  /** All funding, unless what remains after the public part is too few enterprises' own. */
  private Shown total(List<Participation> members, List<FundingEntry> money) {
    var ownMoney = money.stream().anyMatch(entry -> !ledger.isPublic(entry));
    var sum = Amounts.inMillions(Amounts.sum(money));
    return withheld(members, ownMoney).map(Shown::withheld).orElseGet(() -> Shown.of(sum));
  }

  /** By what each brought in itself; where nobody noted that, by how many they are. */
  private Optional<Reason> withheld(List<Participation> members, boolean ownMoney) {
    if (!ownMoney) {
      return Optional.empty();
    }
    var contributions = new TreeMap<String, BigDecimal>();
    for (Participation one : members) {
      if (one.kvk() != null && one.ownContribution() != null) {
        contributions.merge(one.kvk(), one.ownContribution(), BigDecimal::add);
      }
    }
    if (contributions.isEmpty()) {
      members.forEach(one -> contributions.put(String.valueOf(one.kvk()), BigDecimal.ONE));
    }
    return contributions.isEmpty()
        ? Optional.of(Reason.TOO_FEW_CONTRIBUTORS)
        : catalogue.overview().money().magnitude(contributions.values());
  }

  private static List<Enterprise> linked(
      List<Participation> members, RegisterLink link, Moment moment) {
    return Participants.inYear(members, link, moment)
        .map(Participants::enterprises)
        .orElse(List.of());
  }

  private Map<String, List<Participation>> byFieldlab(List<Participation> participations) {
    var roles = catalogue.overview().roles();
    return participations.stream()
        .filter(one -> one.fieldlab() != null && roles.contains(one.role()))
        .collect(Collectors.groupingBy(Participation::fieldlab));
  }
}
