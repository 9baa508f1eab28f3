/** Every permission of the product; commands and routes name theirs from this list. */
export const PERMISSIONS = [
  // One's own password, authenticator and sessions.
  'access.self',
  // Accounts below one's own area.
  'access.account.read',
  'access.account.manage',
  // Who did, who looked.
  'access.audit.read',
  // Find somebody: name and dwelling, phones masked.
  'register.person.search',
  // The person page and lists: everything but masked values.
  'register.person.read',
  'register.person.edit',
  // Open a masked id number or phone, with a reason.
  'register.person.disclose',
  // Phones are open without asking: whoever calls homes all day.
  'register.phone.read',
  'register.person.merge',
  'register.place.read',
  'register.place.edit',
  'register.grid.assign',
  'register.area.manage',
  'register.import.read',
  'register.import.run',
  'register.export.run',
  // A phone that keeps a part of the register.
  'access.device.register',
  'access.device.manage',
  // Stand at a gate: scan, decide, record; holds the offline part of the register.
  'gate.check',
  'gate.visit.register',
  'gate.incident.report',
  'gate.incident.close',
  // Who is in, who is out, how long the queue is.
  'gate.board.read',
  // Who went when: the log, row by row.
  'gate.log.read',
  // Key in what guards wrote on paper while phones were dead.
  'gate.paper.key',
  'gate.pass.read',
  'gate.pass.issue',
  // Gates and their rules.
  'gate.manage',
  'gate.shift.read',
  'gate.shift.plan',
  // The keys that sign passes, of the whole site.
  'gate.key.manage',
  // Questions as data: the ready forms and the community's own.
  'forms.read',
  'forms.design',
  // The day's work: what is mine, what is everybody's, who gets what.
  'tasks.work',
  'tasks.read',
  'tasks.dispatch',
  // Push lists from other agencies, and what is done about each row.
  'screening.list.read',
  'screening.list.receive',
  'screening.list.review',
  'screening.campaign.run',
  'screening.health.read',
  'screening.health.record',
  // Self-registrations, neighbours' hints and posters.
  'screening.report.read',
  'screening.report.review',
  'screening.poster.print',
  // Early reports to the health station, and their answer.
  'screening.referral.read',
  'screening.referral.close',
  'protocol.read',
  'protocol.publish',
  'isolation.order.read',
  'isolation.order.issue',
  // The second person where the protocol asks for two.
  'isolation.order.approve',
  'isolation.order.release',
  'isolation.check.record',
  'isolation.test.record',
  // One's own part of the five-in-one booklet.
  'isolation.booklet.sign',
  'sensors.read',
  'sensors.answer',
  'sensors.manage',
  'messaging.read',
  'messaging.manage',
  'reporting.read',
  'reporting.fill',
  'reporting.sign',
  // Reports in the office's own words.
  'reporting.template',
  // Reports of the communities below.
  'reporting.area.read',
  'reporting.area.answer',
  'overview.read',
  // The end of an outbreak: what would be destroyed, and its certificates.
  'closing.read',
  'closing.destroy',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
