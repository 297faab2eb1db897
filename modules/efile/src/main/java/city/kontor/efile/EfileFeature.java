package city.kontor.efile;

import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.efile.jooq.Tables;
import city.kontor.efile.store.AccessIndex;
import city.kontor.efile.store.AnnotationRows;
import city.kontor.efile.store.ArchiveRows;
import city.kontor.efile.store.DocumentRows;
import city.kontor.efile.store.EfileQueries;
import city.kontor.efile.store.FileRows;
import city.kontor.efile.store.LetterRows;
import city.kontor.efile.store.MarkRows;
import city.kontor.efile.store.PlanRows;
import city.kontor.efile.store.PrivacyRows;
import city.kontor.efile.store.RestrictionRows;
import city.kontor.efile.store.RouteRows;
import city.kontor.efile.store.RouteTemplateRows;
import city.kontor.efile.store.RowRegisters;
import city.kontor.efile.store.SearchRows;
import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Held;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Destroyed;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;

/** The file plan, files, cases, documents and dispositions. */
public final class EfileFeature implements Feature<EfileCommand, EfileEvent> {
    @Override
    public String name() {
        return "efile";
    }

    @Override
    public List<CommandType<? extends EfileCommand>> commands() {
        return List.of(
                CommandType.of(PlanCommand.PutEntry.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(PlanCommand.ImportPlan.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(PlanCommand.PutPattern.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(PlanCommand.PutFiling.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(FileCommand.OpenFile.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.StartVolume.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.DescribeFile.class, OFFLINE, EfileRights.WORK),
                CommandType.of(FileCommand.CloseFile.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.ReopenFile.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.KeepFor.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.KeepByPlan.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.HoldFile.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.LiftHold.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.RefileFile.class, OFFLINE, EfileRights.REGISTER),
                CommandType.of(FileCommand.LinkFile.class, OFFLINE, EfileRights.WORK),
                CommandType.of(FileCommand.UnlinkFile.class, OFFLINE, EfileRights.WORK),
                CommandType.of(FileCommand.PutPaperPart.class, OFFLINE, EfileRights.WORK),
                CommandType.of(FileCommand.RemovePaperPart.class, OFFLINE, EfileRights.WORK),
                CommandType.of(CaseCommand.OpenCase.class, OFFLINE, EfileRights.WORK),
                CommandType.of(CaseCommand.DescribeCase.class, OFFLINE, EfileRights.WORK),
                CommandType.of(CaseCommand.PutParticipant.class, OFFLINE, EfileRights.WORK),
                CommandType.of(CaseCommand.RemoveParticipant.class, OFFLINE, EfileRights.WORK),
                CommandType.of(CaseCommand.CloseCase.class, OFFLINE, EfileRights.WORK),
                CommandType.of(CaseCommand.ReopenCase.class, OFFLINE, EfileRights.WORK),
                CommandType.of(DocumentCommand.FileDocument.class, OFFLINE, EfileRights.WORK),
                CommandType.of(DocumentCommand.AddVersion.class, OFFLINE, EfileRights.WORK),
                CommandType.of(DocumentCommand.DescribeDocument.class, OFFLINE, EfileRights.WORK),
                // Only the server knows that nobody else has it.
                CommandType.of(DocumentCommand.CheckOut.class, NEEDS_SERVER, EfileRights.WORK),
                CommandType.of(DocumentCommand.CancelCheckOut.class, OFFLINE, EfileRights.WORK),
                CommandType.of(DocumentCommand.MoveDocument.class, OFFLINE, EfileRights.WORK),
                CommandType.of(DocumentCommand.CancelDocument.class, OFFLINE, EfileRights.WORK),
                CommandType.of(DocumentCommand.NoteOrigin.class, OFFLINE, EfileRights.WORK),
                CommandType.of(AnnotationCommand.Annotate.class, OFFLINE, EfileRights.WORK),
                CommandType.of(AnnotationCommand.TakeOffAnnotation.class, OFFLINE, EfileRights.WORK),
                CommandType.of(RouteCommand.GiveRoute.class, OFFLINE, EfileRights.WORK),
                CommandType.of(RouteCommand.ExtendRoute.class, OFFLINE, EfileRights.WORK),
                // Whoever may read a file may be asked to sign in it.
                CommandType.of(RouteCommand.CompleteStep.class, OFFLINE, EfileRights.READ),
                CommandType.of(RouteCommand.RefuseStep.class, OFFLINE, EfileRights.READ),
                CommandType.of(RouteCommand.ForwardStep.class, OFFLINE, EfileRights.READ),
                CommandType.of(RouteCommand.SkipStep.class, OFFLINE, EfileRights.WORK),
                CommandType.of(RouteCommand.WithdrawRoute.class, OFFLINE, EfileRights.WORK),
                CommandType.of(SearchCommand.SaveSearch.class, OFFLINE, EfileRights.READ),
                CommandType.of(SearchCommand.ForgetSearch.class, OFFLINE, EfileRights.READ),
                CommandType.of(MarkCommand.MarkFile.class, OFFLINE, EfileRights.READ),
                CommandType.of(MarkCommand.UnmarkFile.class, OFFLINE, EfileRights.READ),
                CommandType.of(MarkCommand.SeeFile.class, OFFLINE, EfileRights.READ),
                CommandType.of(LetterCommand.PutLetterTemplate.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(LetterCommand.RetireLetterTemplate.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(LetterCommand.PutLetterhead.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(LetterCommand.WriteLetter.class, OFFLINE, EfileRights.WORK),
                CommandType.of(LetterCommand.ChangeLetter.class, OFFLINE, EfileRights.WORK),
                // What goes out bears its official number.
                CommandType.of(LetterCommand.FinishLetter.class, NEEDS_SERVER, EfileRights.WORK),
                CommandType.of(RouteTemplateCommand.PutRouteTemplate.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(RouteTemplateCommand.RetireRouteTemplate.class, NEEDS_SERVER, EfileRights.PLAN),
                CommandType.of(ArchiveCommand.OfferFiles.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.NoteReceipt.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.Appraise.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.WithdrawFile.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.HandOverFiles.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.NoteTakeover.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.ProposeDestruction.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.RejectDestruction.class, NEEDS_SERVER, EfileRights.REGISTER),
                CommandType.of(ArchiveCommand.DestroyFiles.class, NEEDS_SERVER, EfileRights.REGISTER),
                // Its right is asked for where the file lies, not in the scope that it gets.
                CommandType.withoutRight(RestrictionCommand.RestrictFile.class, NEEDS_SERVER),
                CommandType.of(RestrictionCommand.GrantAccess.class, NEEDS_SERVER, EfileRights.RESTRICT),
                CommandType.of(RestrictionCommand.RevokeAccess.class, NEEDS_SERVER, EfileRights.RESTRICT),
                CommandType.of(RestrictionCommand.ProposeLift.class, NEEDS_SERVER, EfileRights.RESTRICT),
                CommandType.of(RestrictionCommand.RejectLift.class, NEEDS_SERVER, EfileRights.RESTRICT),
                CommandType.of(RestrictionCommand.LiftRestriction.class, NEEDS_SERVER, EfileRights.RESTRICT),
                CommandType.of(PrivacyCommand.RegisterRequest.class, OFFLINE, EfileRights.PRIVACY),
                CommandType.of(PrivacyCommand.ExtendRequest.class, OFFLINE, EfileRights.PRIVACY),
                CommandType.of(PrivacyCommand.NotePackage.class, OFFLINE, EfileRights.PRIVACY),
                CommandType.of(PrivacyCommand.CloseRequest.class, OFFLINE, EfileRights.PRIVACY),
                // The rules let nobody but the server's own program say it.
                CommandType.withoutRight(ArchiveCommand.DestroyAgain.class, NEEDS_SERVER),
                CommandType.withoutRight(ArchiveCommand.NoteErasure.class, NEEDS_SERVER));
    }

    @Override
    public List<EventType<? extends EfileEvent>> events() {
        return List.of(
                EventType.of(PlanEvent.EntryPut.class),
                EventType.of(PlanEvent.PatternPut.class),
                EventType.of(PlanEvent.FilingPut.class),
                EventType.of(FileEvent.FileOpened.class),
                EventType.of(FileEvent.FileDescribed.class),
                EventType.of(FileEvent.FileClosed.class),
                EventType.of(FileEvent.FileReopened.class),
                EventType.of(FileEvent.KeepingChanged.class),
                EventType.of(FileEvent.KeepingReset.class),
                EventType.of(FileEvent.FileHeld.class),
                EventType.of(FileEvent.HoldLifted.class),
                EventType.of(FileEvent.FileRefiled.class),
                EventType.of(FileEvent.FileLinked.class),
                EventType.of(FileEvent.FileUnlinked.class),
                EventType.of(FileEvent.PaperPartPut.class),
                EventType.of(FileEvent.PaperPartRemoved.class),
                EventType.of(CaseEvent.CaseOpened.class),
                EventType.of(CaseEvent.CaseDescribed.class),
                EventType.of(CaseEvent.ParticipantPut.class),
                EventType.of(CaseEvent.ParticipantRemoved.class),
                EventType.of(CaseEvent.CaseClosed.class),
                EventType.of(CaseEvent.CaseReopened.class),
                EventType.of(DocumentEvent.DocumentFiled.class),
                EventType.of(DocumentEvent.VersionAdded.class),
                EventType.of(DocumentEvent.DocumentDescribed.class),
                EventType.of(DocumentEvent.CheckedOut.class),
                EventType.of(DocumentEvent.CheckOutCancelled.class),
                EventType.of(DocumentEvent.DocumentMoved.class),
                EventType.of(DocumentEvent.DocumentSigned.class),
                EventType.of(DocumentEvent.DocumentCancelled.class),
                EventType.of(DocumentEvent.OriginNoted.class),
                EventType.of(AnnotationEvent.Annotated.class),
                EventType.of(AnnotationEvent.AnnotationTakenOff.class),
                EventType.of(RouteEvent.RouteGiven.class),
                EventType.of(RouteEvent.RouteExtended.class),
                EventType.of(RouteEvent.StepCompleted.class),
                EventType.of(RouteEvent.StepRefused.class),
                EventType.of(RouteEvent.StepForwarded.class),
                EventType.of(RouteEvent.StepSkipped.class),
                EventType.of(RouteEvent.RouteWithdrawn.class),
                EventType.of(SearchEvent.SearchSaved.class),
                EventType.of(SearchEvent.SearchForgotten.class),
                EventType.of(MarkEvent.FileMarked.class),
                EventType.of(MarkEvent.FileUnmarked.class),
                EventType.of(MarkEvent.FileSeen.class),
                EventType.of(LetterEvent.LetterTemplatePut.class),
                EventType.of(LetterEvent.LetterTemplateRetired.class),
                EventType.of(LetterEvent.LetterheadPut.class),
                EventType.of(LetterEvent.LetterWritten.class),
                EventType.of(LetterEvent.LetterFinished.class),
                EventType.of(RouteTemplateEvent.RouteTemplatePut.class),
                EventType.of(RouteTemplateEvent.RouteTemplateRetired.class),
                EventType.of(ArchiveEvent.OfferMade.class),
                EventType.of(ArchiveEvent.ReceiptNoted.class),
                EventType.of(ArchiveEvent.PackageHandedOver.class),
                EventType.of(ArchiveEvent.FileOffered.class),
                EventType.of(ArchiveEvent.FileAppraised.class),
                EventType.of(ArchiveEvent.FileWithdrawn.class),
                EventType.of(ArchiveEvent.FileHandedOver.class),
                EventType.of(ArchiveEvent.FileTakenOver.class),
                EventType.of(ArchiveEvent.TakeoverFailed.class),
                EventType.of(ArchiveEvent.DestructionProposed.class),
                EventType.of(ArchiveEvent.DestructionRejected.class),
                EventType.of(ArchiveEvent.FileDestroyed.class),
                EventType.of(ArchiveEvent.ErasureNoted.class),
                EventType.of(RestrictionEvent.FileRestricted.class),
                EventType.of(RestrictionEvent.AccessGranted.class),
                EventType.of(RestrictionEvent.AccessRevoked.class),
                EventType.of(RestrictionEvent.LiftProposed.class),
                EventType.of(RestrictionEvent.LiftRejected.class),
                EventType.of(RestrictionEvent.RestrictionLifted.class),
                EventType.of(PrivacyEvent.RequestRegistered.class),
                EventType.of(PrivacyEvent.RequestExtended.class),
                EventType.of(PrivacyEvent.PackageNoted.class),
                EventType.of(PrivacyEvent.RequestClosed.class));
    }

    @Override
    public List<Right> rights() {
        return EfileRights.all();
    }

    @Override
    public Migrations migrations() {
        return new Migrations(
                "efile",
                EfileFeature.class,
                List.of(
                        "001_efile",
                        "002_searches",
                        "003_archive",
                        "004_filing",
                        "005_annotations",
                        "010_restricted",
                        "011_privacy",
                        "015_letters",
                        "016_route_templates",
                        "020_marks"));
    }

    @Override
    public Optional<Destroyed> destroyed() {
        return Optional.of(new Destroyed(Tables.TOMBSTONE, Tables.DESTROYED_CONTENT));
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(
                Tables.PLAN_ENTRY,
                Tables.NUMBER_PATTERN,
                Tables.FILING_RULE,
                Tables.NUMBER_SERIES,
                Tables.EFILE,
                Tables.EFILE_LINK,
                Tables.PAPER_PART,
                Tables.EFILE_CASE,
                Tables.CASE_PARTICIPANT,
                Tables.EFILE_DOCUMENT,
                Tables.DOCUMENT_VERSION,
                Tables.DOCUMENT_ANNOTATION,
                Tables.DOCUMENT_ORIGIN,
                Tables.ROUTE,
                Tables.ROUTE_STEP,
                Tables.SAVED_SEARCH,
                Tables.FILE_MARK,
                Tables.LETTER_TEMPLATE,
                Tables.LETTER_TEMPLATE_VERSION,
                Tables.LETTERHEAD,
                Tables.LETTER,
                Tables.LETTER_BLOCK,
                Tables.ROUTE_TEMPLATE,
                Tables.ROUTE_TEMPLATE_STEP,
                Tables.ARCHIVE_OFFER,
                Tables.ARCHIVE_ITEM,
                Tables.ARCHIVE_CASE,
                Tables.TOMBSTONE,
                Tables.DESTROYED_CONTENT,
                Tables.RESTRICTION,
                Tables.ACCESS_GRANT,
                Tables.ACCESS_INDEX,
                Tables.PRIVACY_REQUEST);
    }

    @Override
    public List<Held> held(Rows rows, String personId, List<Held> held, Instant at) {
        return new AccessIndex(rows).held(personId, held, OfficeDay.at(at));
    }

    @Override
    public boolean isClosed(DSLContext dsl, String sha256) {
        return new EfileQueries(dsl).isClosed(sha256);
    }

    @Override
    public Optional<Scope> home(DSLContext dsl, String subject) {
        return new EfileQueries(dsl).home(subject);
    }

    @Override
    public Decision decide(Rows rows, EfileCommand command, Actor actor, Stamp stamp) {
        var given = new Circumstances(new RowRegisters(rows), actor, stamp);
        return switch (command) {
            case PlanCommand plan -> PlanRules.decide(plan, given);
            case FileCommand file -> FileRules.decide(file, given);
            case CaseCommand one -> CaseRules.decide(one, given);
            case DocumentCommand document -> DocumentRules.decide(document, given);
            case RouteCommand route -> RouteRules.decide(route, given);
            case AnnotationCommand annotation -> AnnotationRules.decide(annotation, given);
            case SearchCommand search -> SearchRules.decide(search, given);
            case MarkCommand mark -> MarkRules.decide(mark, given);
            case RouteTemplateCommand template -> RouteTemplateRules.decide(template, given);
            case LetterCommand letter -> LetterRules.decide(letter, given);
            case ArchiveCommand archive -> ArchiveRules.decide(archive, given);
            case RestrictionCommand restriction -> RestrictionRules.decide(restriction, given);
            case PrivacyCommand privacy -> PrivacyRules.decide(privacy, given);
        };
    }

    @Override
    public void apply(Rows rows, EfileEvent event, Stamp stamp) {
        switch (event) {
            case PlanEvent plan -> PlanRows.apply(rows, plan);
            case FileEvent file -> new FileRows(rows, stamp).apply(file);
            case CaseEvent one -> new FileRows(rows, stamp).apply(one);
            case DocumentEvent document -> new DocumentRows(rows, stamp).apply(document);
            case RouteEvent route -> new RouteRows(rows, stamp).apply(route);
            case AnnotationEvent annotation -> AnnotationRows.apply(rows, annotation, stamp);
            case SearchEvent search -> SearchRows.apply(rows, search);
            case MarkEvent mark -> MarkRows.apply(rows, mark);
            case RouteTemplateEvent template -> RouteTemplateRows.apply(rows, template);
            case LetterEvent letter -> new LetterRows(rows).apply(letter);
            case ArchiveEvent archive -> new ArchiveRows(rows, stamp).apply(archive);
            case RestrictionEvent restriction -> new RestrictionRows(rows).apply(restriction);
            case PrivacyEvent privacy -> new PrivacyRows(rows).apply(privacy);
        }
    }
}
