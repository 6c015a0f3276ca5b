import QtQuick
import QtQuick.Layouts
import ".." as Kiosk

// Close the kiosk?
Kiosk.Body {
    id: page

    required property QtObject staff

    Item { Layout.fillHeight: true }

    Kiosk.Label {
        Layout.fillWidth: true
        look: page.look
        size: page.look.px.question
        text: page.staff.words["staff.close.question"]
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
    }
    Kiosk.Label {
        Layout.fillWidth: true
        look: page.look
        size: page.look.px.lead
        text: page.staff.words["staff.close.body"]
        horizontalAlignment: Text.AlignHCenter
    }
    GridLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: page.look.px.margin
        columns: page.look.landscape ? 2 : 1
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap

        Kiosk.Button {
            objectName: "staff_stay"
            Layout.preferredWidth: page.look.px.target * 5.3
            look: page.look
            tall: page.look.px.button_height
            size: page.look.px.button
            name: page.staff.words["staff.stay"]
            ground: page.look.colors.green
            groundDown: page.look.colors.green_pressed
            ink: page.look.colors.white
            onTapped: page.staff.stay()
        }
        Kiosk.Button {
            objectName: "staff_close_now"
            Layout.preferredWidth: page.look.px.target * 5.3
            look: page.look
            tall: page.look.px.button_height
            size: page.look.px.button
            name: page.staff.words["staff.close.now"]
            ground: page.look.colors.paper
            ink: page.look.colors.red
            edge: page.look.colors.red
            onTapped: page.staff.close_kiosk()
        }
    }

    Item { Layout.fillHeight: true }
}
