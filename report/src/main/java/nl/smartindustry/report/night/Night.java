package nl.smartindustry.report.night;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.night.Summary.Counts;
import nl.smartindustry.report.publish.TableProof;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.transform.TransformJob;

/** One run in a locked warehouse, and what its commands do there. */
final class Night {
  private final RunContext run;
  private final IngestJob ingest;
  private final RunJournal journal;
  private final Transforming transforming;
  private final Summary summary;
  private final Confirmation confirmation;
  private final PublicationProtocol publication;
  private final Publishing publishing;
  private final Signing signing;

  Night(RunContext run, Nightly.Request request, RunLock lock, RunJournal journal) {
    this.run = run;
    this.ingest = IngestJob.load(run.definitions()).needing(TransformJob.needed(run.definitions()));
    this.journal = journal;
    this.transforming = Transforming.of(run, journal);
    this.summary = new Summary(run.warehouse());
    this.confirmation = new Confirmation(run, request, journal);
    this.publication = new PublicationProtocol(lock);
    this.publishing = new Publishing(run, journal, publication, summary, confirmation);
    this.signing = new Signing(run, publication, journal);
  }

  /**
   * Every phase that has something to do. Whether there is anything to do is found out from the
   * ledger alone; only then are all definitions checked against each other, before a file is read.
   */
  Ending whole() {
    signing.takeDue();
    var plan = plan();
    var before = after(NightProvenance.of(run, plan.known(), plan.held()));
    if (!plan.anythingNew() && publishing.made(before).isPresent()) {
      return publishing.unchanged(before, Summary.said(plan.warnings(), plan.landing()));
    }
    var phases = phases();
    var taken = ingest(phases, plan);
    var provenance = provenance(taken);
    if (publishing.made(provenance).isPresent()) {
      return publishing.unchanged(provenance, Summary.said(taken));
    }
    transforming.makeUnlessThere(phases, provenance);
    return publishing.publish(phases, taken, provenance);
  }

  /** Every phase, from one of them on whether anything changed or not. */
  Ending wholeFrom(Nightly.From from) {
    if (from == Nightly.From.INGEST) {
      return wholeAgain();
    }
    signing.takeDue();
    var plan = plan();
    var phases = phases();
    var taken = ingest(phases, plan);
    var provenance = provenance(taken);
    if (from == Nightly.From.REPORT) {
      transforming.makeUnlessThere(phases, provenance);
    } else {
      transforming.make(phases, provenance);
    }
    return publishing.again(phases, taken, provenance);
  }

  /** One table as a night would print it, in a folder beside the run's record. */
  Ending proof(String table) {
    var plan = plan();
    var phases = phases();
    var proof = new TableProof(phases.report(), table);
    var taken = ingest(phases, plan);
    var provenance = provenance(taken);
    transforming.makeUnlessThere(phases, provenance);
    journal.begin("report");
    var folder = run.warehouse().runs().resolve(journal.record().run() + "." + table);
    proof.write(run, provenance, phases.without(taken.heldTables()), folder);
    journal.phase("report", Map.of("tables", 1L));
    summary.proof(table, folder);
    var warnings = Summary.said(taken);
    return Ending.done(null, summary.lines(warnings), !warnings.isEmpty());
  }

  private Ending wholeAgain() {
    var phases = phases();
    journal.begin("ingest");
    var plan = ingest.planAgain(run.settings());
    confirmation.requireForDates(plan);
    journal.decided("restart", "all deliveries", null);
    ingest.forget(run.settings());
    var taken = ingest(phases, plan);
    var provenance = provenance(taken);
    transforming.make(phases, provenance);
    return publishing.again(phases, taken, provenance);
  }

  /** After a night, records past their date go; not after a look back or one in doubt. */
  Ending andKeep(Ending night) {
    if (!asOf() && confirmation.given().isEmpty()) {
      new Keeping(run, journal).purgeRecords();
    }
    return night;
  }

  Ending keepAlone(boolean dry) {
    confirmation.requireForDay();
    var keeping = new Keeping(run, journal);
    return Ending.done(null, List.of(dry ? keeping.list() : keeping.purgeAll()), false);
  }

  Ending ingestAlone() {
    var warnings = Summary.said(ingest(phases(), plan()));
    return Ending.done(null, summary.lines(warnings), !warnings.isEmpty());
  }

  Ending transformAlone() {
    var phases = phases();
    transforming.make(phases, provenance(stored(phases)));
    return Ending.done(null, summary.lines(List.of()), false);
  }

  Ending reportAlone() {
    var phases = phases();
    var taken = stored(phases);
    var provenance = transformed(taken);
    return publishing.publish(phases, taken, provenance);
  }

  /** The definitive release of the concept that follows from what was stored. */
  Ending approve(Approvals.Request asked, String concept) {
    var phases = phases();
    var taken = stored(phases);
    var provenance = transformed(taken);
    var held = phases.without(taken.heldTables());
    return signing.approve(
        provenance,
        asked,
        concept,
        approved -> phases.report().prepare(run, approved, taken.warnings(), held).draft());
  }

  Ending embargo(Instant until) {
    return signing.embargo(until);
  }

  /** What is done with releases that are there. */
  ReleaseDesk releases() {
    return new ReleaseDesk(run, journal, publication);
  }

  private Provenance transformed(IngestSummary taken) {
    var provenance = provenance(taken);
    transforming.require(provenance);
    return provenance;
  }

  /** The phases after ingest; definitions that neither they nor ingest read are refused. */
  private Phases phases() {
    var phases = Phases.load(run.definitions());
    run.definitions().refuseUnread();
    return phases;
  }

  /** The end of a run with what the operator answered for, which is worth a look. */
  Ending answered(Ending ending) {
    var given = confirmation.given().stream().map("  warning    "::concat).toList();
    return given.isEmpty() ? ending : ending.with(given).withWarnings();
  }

  private boolean asOf() {
    return run.settings().deliveredUntil().isPresent();
  }

  private IngestPlan plan() {
    journal.begin("ingest");
    var plan = ingest.plan(run.settings());
    confirmation.requireForDates(plan);
    return plan;
  }

  private IngestSummary ingest(Phases phases, IngestPlan plan) {
    plan.fresh().stream()
        .filter(delivery -> delivery.number() > 1)
        .forEach(one -> journal.decided("correction", one.id(), superseded(one)));
    var taken =
        ingest
            .with(phases.transform().kept())
            .run(run, plan, (year, counts) -> journal.phase("ingest " + year, counts));
    summary.ingested(taken);
    summary.confronted(ConfrontationReport.write(run.warehouse(), journal.record().run(), taken));
    journal.phase("ingest", Counts.of(taken));
    journal.warn(Summary.said(taken));
    return taken;
  }

  private static String superseded(Delivery correction) {
    return correction.supersedes().isEmpty() ? null : "supersedes " + correction.supersedes();
  }

  /** What ingest stored before; nothing new is read. */
  private IngestSummary stored(Phases phases) {
    var plan = plan();
    if (plan.anythingNew()) {
      throw Refusal.of(
          ExitCode.INPUT_MISSING,
          "Deliveries: %d have not been ingested yet (run ingest first)",
          plan.unread());
    }
    return ingest.with(phases.transform().kept()).run(run, plan);
  }

  private Provenance provenance(IngestSummary taken) {
    var deliveries =
        taken.sources().stream().flatMap(source -> source.deliveries().stream()).toList();
    return after(NightProvenance.of(run, deliveries, taken.held()));
  }

  private Provenance after(Provenance alone) {
    return transforming.ledger().after(alone, signing.definitive());
  }
}
