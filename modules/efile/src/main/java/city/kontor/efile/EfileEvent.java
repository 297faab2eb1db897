package city.kontor.efile;

import city.kontor.kernel.Event;

/** What happened in the e-file. */
public sealed interface EfileEvent extends Event
        permits PlanEvent,
                FileEvent,
                CaseEvent,
                DocumentEvent,
                RouteEvent,
                AnnotationEvent,
                SearchEvent,
                MarkEvent,
                LetterEvent,
                RouteTemplateEvent,
                ArchiveEvent,
                RestrictionEvent,
                PrivacyEvent {}
