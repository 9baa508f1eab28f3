import { PEOPLE_FACT_TYPES } from '../../register/domain/people-change.ts';

const LINES = `
areaCreated areaRenamed areaRetired
estateCreated estateRenamed estateAliasAdded estatesMerged buildingCreated buildingRenamed buildingsGenerated buildingsPlaced
dwellingAdded dwellingEdited dwellingRemoved gridCreated gridRenamed gridRetired gridWorkerSet gridWorkEnded homesAssigned
collectiveCreated collectiveClosed collectiveReopened
personMergedAway personRestored peopleMerged peopleUnmerged duplicateDismissed duplicatesSought
importOpened importFileAdded importFilePlaced importDone importUndone importDiscarded importContentsDropped columnsChosen
accountCreated accountRenamed accountDisabled accountEnabled accountUnlocked roleGranted grantEnded passwordChanged passwordReset
sessionEnded totpEnrolled totpEnrolmentStarted totpDropped deviceRegistered deviceEnded
formSaved formRetired editionPublished
reportMade reportRecounted reportSigned reportReturned reportCorrected reportTemplateSaved reportTemplateUsed
robotSaved robotStopped robotTested templateBrought templateCorrected
outbreakDestroyed`;

/** Facts that outlive an outbreak: of the register, of accounts, of what the office set up. Every other one is destroyed. */
export const KEPT_FACTS: readonly string[] = [...PEOPLE_FACT_TYPES, ...LINES.trim().split(/\s+/)];
