/** A catalogue of one training with two actions and three sessions, as a provider would export it. Invented. */
export const sampleLheo = `<?xml version="1.0" encoding="UTF-8"?>
<lheo xmlns="http://lheo.gouv.fr/2.3">
  <offres>
    <formation numero="1">
      <domaine-formation><code-FORMACODE ref="V14">42069</code-FORMACODE></domaine-formation>
      <intitule-formation>Machiniste de nuit &amp; encadrement</intitule-formation>
      <objectif-formation><![CDATA[<p>Tenir le poste de nuit</p><p>sans danger</p>]]></objectif-formation>
      <resultats-attendus>Attestation</resultats-attendus>
      <contact-formation><coordonnees><nom>Quintela</nom><prenom>Zulmira</prenom></coordonnees></contact-formation>
      <action numero="a">
        <lieu-de-formation><coordonnees><adresse>
          <ligne>1 quai du Port</ligne><codepostal>59140</codepostal><ville>DUNKERQUE</ville>
        </adresse></coordonnees></lieu-de-formation>
        <session numero="s1">
          <periode><debut>20270201</debut><fin>20270205</fin></periode>
          <adresse-inscription><adresse><ville>PARIS</ville></adresse></adresse-inscription>
          <periode-inscription><periode><debut>20260101</debut><fin>20260102</fin></periode></periode-inscription>
        </session>
        <session numero="s2"><periode><debut>20270301</debut><fin>99999999</fin></periode></session>
        <prix-total-TTC>840.00</prix-total-TTC>
        <nombre-heures-total>35</nombre-heures-total>
      </action>
      <action numero="b">
        <lieu-de-formation><coordonnees><adresse>
          <codepostal>20200</codepostal><ville>BASTIA</ville>
        </adresse></coordonnees></lieu-de-formation>
        <session><periode><debut>20270401</debut><fin>20270401</fin></periode></session>
      </action>
      <organisme-formation-responsable><nom-organisme>Centre du Port</nom-organisme></organisme-formation-responsable>
    </formation>
  </offres>
</lheo>
`;
