/**
 * Instruments in common use: id, kind, place, date, title, names. Titles, places and dates as the depositaries give
 * them; names as the literature on treaties uses them, and only those that mean one instrument wherever they stand:
 * "the Geneva Convention" is none of them.
 */
export const INSTRUMENT_LIST = `
un-charter | charter | San Francisco | 1945-06-26 | Charter of the United Nations | UN Charter | United Nations Charter | U.N. Charter
icj-statute | statute | San Francisco | 1945-06-26 | Statute of the International Court of Justice | ICJ Statute
north-atlantic-treaty | treaty | Washington | 1949-04-04 | North Atlantic Treaty | Washington Treaty
nato-sofa | agreement | London | 1951-06-19 | Agreement between the Parties to the North Atlantic Treaty regarding the Status of their Forces | NATO SOFA | NATO Status of Forces Agreement | Agreement between Parties to the North Atlantic Treaty regarding the Status of their Forces | Agreement on the Status of Forces of Parties to the North Atlantic Treaty
paris-protocol | protocol | Paris | 1952-08-28 | Protocol on the Status of International Military Headquarters set up pursuant to the North Atlantic Treaty | Paris Protocol
ottawa-agreement | agreement | Ottawa | 1951-09-20 | Agreement on the Status of the North Atlantic Treaty Organisation, National Representatives and International Staff | Ottawa Agreement
pfp-sofa | agreement | Brussels | 1995-06-19 | Agreement among the States Parties to the North Atlantic Treaty and the other States participating in the Partnership for Peace regarding the Status of their Forces | PfP SOFA | PFP SOFA
nato-security-agreement | agreement | Brussels | 1997-03-06 | Agreement between the Parties to the North Atlantic Treaty for the Security of Information
cfe-treaty | treaty | Paris | 1990-11-19 | Treaty on Conventional Armed Forces in Europe | CFE Treaty
helsinki-final-act | declaration | Helsinki | 1975-08-01 | Final Act of the Conference on Security and Co-operation in Europe | Helsinki Final Act
vienna-convention-diplomatic-relations | convention | Vienna | 1961-04-18 | Vienna Convention on Diplomatic Relations | Convention on Diplomatic Relations | VCDR
vienna-convention-consular-relations | convention | Vienna | 1963-04-24 | Vienna Convention on Consular Relations | Convention on Consular Relations | VCCR
vienna-convention-law-of-treaties | convention | Vienna | 1969-05-23 | Vienna Convention on the Law of Treaties | Convention on the Law of Treaties | VCLT
privileges-immunities-un | convention | New York | 1946-02-13 | Convention on the Privileges and Immunities of the United Nations
geneva-conventions | convention | Geneva | 1949-08-12 | Geneva Conventions of 12 August 1949 | Geneva Conventions | Geneva Conventions of 1949 | 1949 Geneva Conventions | four Geneva Conventions
geneva-protocol-1925 | protocol | Geneva | 1925-06-17 | Protocol for the Prohibition of the Use in War of Asphyxiating, Poisonous or Other Gases, and of Bacteriological Methods of Warfare | Geneva Protocol of 1925 | 1925 Geneva Protocol | Geneva Protocol of 17 June 1925
hague-convention-cultural-property | convention | The Hague | 1954-05-14 | Convention for the Protection of Cultural Property in the Event of Armed Conflict
npt | treaty | | 1968-07-01 | Treaty on the Non-Proliferation of Nuclear Weapons | NPT | Non-Proliferation Treaty | Nuclear Non-Proliferation Treaty
ctbt | treaty | New York | 1996-09-10 | Comprehensive Nuclear-Test-Ban Treaty | CTBT
chemical-weapons-convention | convention | Paris | 1993-01-13 | Convention on the Prohibition of the Development, Production, Stockpiling and Use of Chemical Weapons and on Their Destruction | Chemical Weapons Convention | CWC
biological-weapons-convention | convention | | 1972-04-10 | Convention on the Prohibition of the Development, Production and Stockpiling of Bacteriological (Biological) and Toxin Weapons and on Their Destruction | Biological Weapons Convention | BWC
mine-ban-convention | convention | Oslo | 1997-09-18 | Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of Anti-Personnel Mines and on their Destruction | Mine Ban Treaty | Ottawa Convention
ccw | convention | Geneva | 1980-10-10 | Convention on Prohibitions or Restrictions on the Use of Certain Conventional Weapons Which May Be Deemed to Be Excessively Injurious or to Have Indiscriminate Effects | CCW
arms-trade-treaty | treaty | New York | 2013-04-02 | Arms Trade Treaty | ATT
outer-space-treaty | treaty | | 1967-01-27 | Treaty on Principles Governing the Activities of States in the Exploration and Use of Outer Space, including the Moon and Other Celestial Bodies | Outer Space Treaty
open-skies-treaty | treaty | Helsinki | 1992-03-24 | Treaty on Open Skies | Open Skies Treaty
unclos | convention | Montego Bay | 1982-12-10 | United Nations Convention on the Law of the Sea | UNCLOS | Convention on the Law of the Sea | Law of the Sea Convention
chicago-convention | convention | Chicago | 1944-12-07 | Convention on International Civil Aviation | Chicago Convention
solas | convention | London | 1974-11-01 | International Convention for the Safety of Life at Sea | SOLAS | SOLAS Convention
refugee-convention | convention | Geneva | 1951-07-28 | Convention relating to the Status of Refugees | Refugee Convention
rome-statute | statute | Rome | 1998-07-17 | Rome Statute of the International Criminal Court | Rome Statute
genocide-convention | convention | Paris | 1948-12-09 | Convention on the Prevention and Punishment of the Crime of Genocide | Genocide Convention
echr | convention | Rome | 1950-11-04 | Convention for the Protection of Human Rights and Fundamental Freedoms | European Convention on Human Rights | ECHR
iccpr | treaty | New York | 1966-12-16 | International Covenant on Civil and Political Rights | ICCPR
new-york-convention | convention | New York | 1958-06-10 | Convention on the Recognition and Enforcement of Foreign Arbitral Awards | United Nations Convention on the Recognition and Enforcement of Foreign Arbitral Awards | New York Arbitration Convention
icsid-convention | convention | Washington | 1965-03-18 | Convention on the Settlement of Investment Disputes between States and Nationals of Other States | ICSID Convention
cisg | convention | Vienna | 1980-04-11 | United Nations Convention on Contracts for the International Sale of Goods | CISG | Convention on Contracts for the International Sale of Goods
gatt | agreement | Geneva | 1947-10-30 | General Agreement on Tariffs and Trade | GATT | GATT 1947 | General Agreement on Tariffs and Trade 1947
gatt-1994 | agreement | Marrakesh | 1994-04-15 | General Agreement on Tariffs and Trade 1994 | GATT 1994
gats | agreement | Marrakesh | 1994-04-15 | General Agreement on Trade in Services | GATS
wto-agreement | agreement | Marrakesh | 1994-04-15 | Marrakesh Agreement Establishing the World Trade Organization | WTO Agreement | Agreement Establishing the World Trade Organization
trips | agreement | Marrakesh | 1994-04-15 | Agreement on Trade-Related Aspects of Intellectual Property Rights | TRIPS Agreement | TRIPS
paris-convention | convention | Paris | 1883-03-20 | Paris Convention for the Protection of Industrial Property
berne-convention | convention | Berne | 1886-09-09 | Berne Convention for the Protection of Literary and Artistic Works
treaty-on-european-union | treaty | Maastricht | 1992-02-07 | Treaty on European Union | TEU
tfeu | treaty | |  | Treaty on the Functioning of the European Union | TFEU
energy-charter-treaty | treaty | Lisbon | 1994-12-17 | Energy Charter Treaty
securities-act-1933 | law | | 1933 | Securities Act of 1933
securities-exchange-act-1934 | law | | 1934 | Securities Exchange Act of 1934
internal-revenue-code | law | |  | Internal Revenue Code | Internal Revenue Code of 1986
uniform-commercial-code | law | |  | Uniform Commercial Code | UCC
`;
